package io.specter.apisettings.deployment.settings;

/** Everything an operator has set, checked, with the defaults filled in. */
public record Settings(Listener listener, Database database, Installation installation) {

    /** Refuses the first setting that is wrong, by its key ({@link InvalidSetting}). */
    public static Settings of(RawSettings raw) {
        Installation installation = Installation.of(raw);
        return new Settings(Listener.in(raw), Database.in(raw, installation.dataDirectory()), installation);
    }
}
