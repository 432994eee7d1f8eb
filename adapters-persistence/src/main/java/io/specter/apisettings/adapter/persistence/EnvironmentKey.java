package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies an {@link EnvironmentRow}; JPA takes no record for it. */
class EnvironmentKey {

    private String app = "";

    private String name = "";

    EnvironmentKey() {}

    EnvironmentKey(String app, String name) {
        this.app = app;
        this.name = name;
    }

    String app() {
        return app;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvironmentKey that && app.equals(that.app) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(app, name);
    }
}
