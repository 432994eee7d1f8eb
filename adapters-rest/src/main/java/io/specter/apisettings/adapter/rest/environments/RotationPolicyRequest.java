package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import jakarta.validation.constraints.NotNull;

/** What changes of a rotation policy; a maxAge of null: never due. */
public record RotationPolicyRequest(
        Member<@WellFormed(As.MAX_AGE) String> maxAge,
        Member<@NotNull @WellFormed(As.OVERLAP) String> overlap,
        Member<@NotNull @WellFormed(As.WARN_BEFORE) String> warnBefore,
        Member<@NotNull @WellFormed(As.ON_OVERDUE) String> onOverdue) {

    /** @throws InvalidMember when what is given does not go with what is there */
    TokenRotationPolicy applyTo(TokenRotationPolicy current) {
        try {
            return new TokenRotationPolicy(
                    maxAge.map(WireDuration::parse).replace(current.maxAge()),
                    overlap.map(WireDuration::parse).map(Overlap::new).replace(current.overlap()),
                    warnBefore.map(WireDuration::parse).replace(current.warnBefore()),
                    onOverdue.map(text -> Kebab.parse(OnOverdue.class, text)).replace(current.onOverdue()));
        } catch (IllegalArgumentException e) {
            throw new InvalidMember("rotationPolicy", String.valueOf(e.getMessage()));
        }
    }
}
