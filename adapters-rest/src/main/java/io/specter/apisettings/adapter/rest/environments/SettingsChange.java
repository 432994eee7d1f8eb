package io.specter.apisettings.adapter.rest.environments;

import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.util.function.UnaryOperator;

/** What becomes of the settings of an environment, new or not. */
record SettingsChange(
        Member<String> url,
        Member<Boolean> critical,
        Member<Boolean> requireSignature,
        Member<RotationPolicyRequest> rotationPolicy)
        implements UnaryOperator<EnvironmentSettings> {

    @Override
    public EnvironmentSettings apply(EnvironmentSettings current) {
        return new EnvironmentSettings(
                url.map(EndpointUrl::new).replace(current.url()),
                critical.replace(current.critical()),
                requireSignature.replace(current.requireSignature()),
                rotationPolicy.merge(current.rotationPolicy(), patch -> patch::applyTo));
    }
}
