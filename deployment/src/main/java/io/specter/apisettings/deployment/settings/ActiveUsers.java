package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.activity.ActivityWindow;
import java.time.Duration;

/** Reads how long a user counts as active. */
final class ActiveUsers {

    private ActiveUsers() {}

    static ActivityWindow in(RawSettings raw) {
        return new Typed(raw)
                .duration(SettingKey.ACTIVE_USERS_WINDOW)
                .map(ActiveUsers::checked)
                .orElse(ActivityWindow.STANDARD);
    }

    private static ActivityWindow checked(Duration length) {
        try {
            return new ActivityWindow(length);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(SettingKey.ACTIVE_USERS_WINDOW, String.valueOf(e.getMessage()));
        }
    }
}
