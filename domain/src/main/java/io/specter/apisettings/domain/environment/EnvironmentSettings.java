package io.specter.apisettings.domain.environment;

import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What operators set of an environment.
 *
 * @param critical whether changes must be confirmed
 * @param requireSignature whether a token alone is refused
 */
public record EnvironmentSettings(
        Optional<EndpointUrl> url, boolean critical, boolean requireSignature, TokenRotationPolicy rotationPolicy) {

    private static final String URL = "url";
    private static final String CRITICAL = "critical";
    private static final String REQUIRE_SIGNATURE = "requireSignature";
    private static final String ROTATION_POLICY = "rotationPolicy";

    /** The members, as callers write them, that would be others. */
    public List<String> differences(EnvironmentSettings next) {
        List<String> members = new ArrayList<>();
        if (!url.equals(next.url)) {
            members.add(URL);
        }
        if (critical != next.critical) {
            members.add(CRITICAL);
        }
        if (requireSignature != next.requireSignature) {
            members.add(REQUIRE_SIGNATURE);
        }
        if (!rotationPolicy.equals(next.rotationPolicy)) {
            members.add(ROTATION_POLICY);
        }
        return members;
    }

    /** The same, with some members of others. */
    public EnvironmentSettings taking(List<String> members, EnvironmentSettings others) {
        return new EnvironmentSettings(
                members.contains(URL) ? others.url : url,
                members.contains(CRITICAL) ? others.critical : critical,
                members.contains(REQUIRE_SIGNATURE) ? others.requireSignature : requireSignature,
                members.contains(ROTATION_POLICY) ? others.rotationPolicy : rotationPolicy);
    }
}
