package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.access.SessionPolicy;
import java.time.Duration;

/** Reads how long people stay signed in. */
final class Sessions {

    private static final SessionPolicy STANDARD = SessionPolicy.STANDARD;

    private Sessions() {}

    static SessionPolicy in(RawSettings raw) {
        Typed typed = new Typed(raw);
        Duration idleTimeout = typed.duration(SettingKey.SESSION_IDLE_TIMEOUT).orElse(STANDARD.idleTimeout());
        Duration maxAge = typed.duration(SettingKey.SESSION_MAX_AGE).orElse(STANDARD.maxAge());
        SessionPolicy checked = checked(SettingKey.SESSION_IDLE_TIMEOUT, idleTimeout, STANDARD.maxAge());
        return checked(SettingKey.SESSION_MAX_AGE, checked.idleTimeout(), maxAge);
    }

    private static SessionPolicy checked(SettingKey key, Duration idleTimeout, Duration maxAge) {
        try {
            return new SessionPolicy(idleTimeout, maxAge);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(key, String.valueOf(e.getMessage()).replaceFirst("^(idleTimeout|maxAge) ", ""));
        }
    }
}
