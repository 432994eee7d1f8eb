package io.specter.apisettings.adapter.persistence;

import java.util.Objects;

/** What identifies a {@link UserSketchRow}; JPA takes no record for it. */
class UserSketchKey {

    private String app = "";

    private String environment = "";

    private int day;

    UserSketchKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof UserSketchKey that
                && app.equals(that.app)
                && environment.equals(that.environment)
                && day == that.day;
    }

    @Override
    public int hashCode() {
        return Objects.hash(app, environment, day);
    }
}
