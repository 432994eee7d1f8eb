package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.approval.CriticalPolicy;
import java.time.Duration;

/** Reads what changes in critical environments need. */
final class Critical {

    private Critical() {}

    static CriticalPolicy in(RawSettings raw) {
        Typed typed = new Typed(raw);
        CriticalPolicy standard = CriticalPolicy.STANDARD;
        boolean reason = typed.flag(SettingKey.CRITICAL_REQUIRE_REASON).orElse(standard.requireReason());
        boolean approval = typed.flag(SettingKey.APPROVALS_CRITICAL).orElse(standard.requireApproval());
        Duration lifetime = typed.duration(SettingKey.APPROVALS_LIFETIME).orElse(standard.approvalLifetime());
        try {
            return new CriticalPolicy(reason, approval, lifetime);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(SettingKey.APPROVALS_LIFETIME, String.valueOf(e.getMessage()));
        }
    }
}
