package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the rotation policy that a new environment starts with. */
final class Rotation {

    private Rotation() {}

    static TokenRotationPolicy in(RawSettings raw) {
        Typed typed = new Typed(raw);
        TokenRotationPolicy standard = TokenRotationPolicy.STANDARD;
        Optional<Duration> maxAge =
                raw.value(SettingKey.ROTATION_MAX_AGE).isPresent() ? maxAge(typed) : standard.maxAge();
        Overlap overlap = typed.duration(SettingKey.ROTATION_OVERLAP)
                .map(length -> checked(SettingKey.ROTATION_OVERLAP, () -> new Overlap(length)))
                .orElse(standard.overlap());
        OnOverdue onOverdue = raw.value(SettingKey.ROTATION_ON_OVERDUE)
                .map(Rotation::onOverdue)
                .orElse(standard.onOverdue());
        checked(SettingKey.ROTATION_MAX_AGE, () -> new TokenRotationPolicy(maxAge, overlap, Duration.ZERO, onOverdue));
        Duration warnBefore =
                typed.duration(SettingKey.ROTATION_WARN_BEFORE).orElseGet(() -> shorter(standard.warnBefore(), maxAge));
        return checked(
                SettingKey.ROTATION_WARN_BEFORE, () -> new TokenRotationPolicy(maxAge, overlap, warnBefore, onOverdue));
    }

    private static Optional<Duration> maxAge(Typed typed) {
        boolean never = typed.raw()
                .value(SettingKey.ROTATION_MAX_AGE)
                .filter("never"::equals)
                .isPresent();
        return never ? Optional.empty() : typed.duration(SettingKey.ROTATION_MAX_AGE);
    }

    /** A short maximal age must not be refused for a default nobody wrote. */
    private static Duration shorter(Duration warnBefore, Optional<Duration> maxAge) {
        return maxAge.filter(age -> age.compareTo(warnBefore) < 0).orElse(warnBefore);
    }

    private static OnOverdue onOverdue(String text) {
        return switch (text) {
            case "warn" -> OnOverdue.WARN;
            case "expire" -> OnOverdue.EXPIRE;
            default -> throw new InvalidSetting(SettingKey.ROTATION_ON_OVERDUE, "must be warn or expire");
        };
    }

    private static <T> T checked(SettingKey key, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(key, String.valueOf(e.getMessage()).replaceFirst("^(maxAge|warnBefore) ", ""));
        }
    }
}
