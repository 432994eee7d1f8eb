package io.specter.apisettings.deployment.settings;

/** A setting that stops the start; its message is one line that names the key and never holds a secret. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSetting(SettingKey key, String problem) {
        this(key.property(), problem);
    }

    InvalidSetting(String key, String problem) {
        super(key + ": " + problem);
    }
}
