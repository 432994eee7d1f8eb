package io.specter.apisettings.deployment.settings;

/**
 * Everything an operator has set, checked, with the defaults filled in.
 *
 * @param detailedLog whether the log tells every step
 */
public record Settings(Listener listener, Database database, Installation installation, boolean detailedLog) {

    /** Refuses the first setting that is wrong, by its key ({@link InvalidSetting}). */
    public static Settings of(RawSettings raw) {
        Installation installation = Installation.of(raw);
        return new Settings(
                Listener.in(raw), Database.in(raw, installation.dataDirectory()), installation, detailedLog(raw));
    }

    private static boolean detailedLog(RawSettings raw) {
        return raw.value(SettingKey.LOG_LEVEL)
                .map(level -> switch (level) {
                    case "info" -> false;
                    case "debug" -> true;
                    default -> throw new InvalidSetting(SettingKey.LOG_LEVEL, "must be info or debug");
                })
                .orElse(false);
    }
}
