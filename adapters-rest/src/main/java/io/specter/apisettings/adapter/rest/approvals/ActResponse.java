package io.specter.apisettings.adapter.rest.approvals;

import io.specter.apisettings.adapter.rest.environments.EnvironmentResponse;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.approval.CriticalAct.Configure;
import io.specter.apisettings.domain.approval.CriticalAct.Regenerate;
import io.specter.apisettings.domain.approval.CriticalAct.SwitchTo;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done; a member that the action does not have is null.
 *
 * @param settings what the changed ones become
 */
public record ActResponse(
        AuditAction action,
        @Nullable String credential,
        @Nullable Duration overlap,
        @Nullable Boolean endOverlap,
        @Nullable Boolean force,
        @Nullable List<String> changed,
        @Nullable Settings settings) {

    /** Settings of an environment. */
    public record Settings(
            @Nullable String url,
            boolean critical,
            boolean requireSignature,
            EnvironmentResponse.Policy rotationPolicy) {

        private static Settings from(EnvironmentSettings settings) {
            return new Settings(
                    settings.url().map(EndpointUrl::value).orElse(null),
                    settings.critical(),
                    settings.requireSignature(),
                    EnvironmentResponse.Policy.from(settings.rotationPolicy()));
        }
    }

    static ActResponse from(CriticalAct act) {
        Optional<Regenerate> regenerate = as(Regenerate.class, act);
        Optional<Configure> configure = as(Configure.class, act);
        return new ActResponse(
                act.action(),
                act.credential().map(CredentialId::value).orElse(null),
                regenerate.flatMap(Regenerate::overlap).map(Overlap::length).orElse(null),
                regenerate.map(Regenerate::endOverlap).orElse(null),
                as(SwitchTo.class, act).map(SwitchTo::force).orElse(null),
                configure.map(Configure::changed).orElse(null),
                configure.map(Configure::next).map(Settings::from).orElse(null));
    }

    private static <A extends CriticalAct> Optional<A> as(Class<A> kind, CriticalAct act) {
        return Optional.of(act).filter(kind::isInstance).map(kind::cast);
    }
}
