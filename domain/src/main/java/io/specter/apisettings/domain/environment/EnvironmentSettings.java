package io.specter.apisettings.domain.environment;

import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.util.Optional;

/**
 * What operators set of an environment.
 *
 * @param critical whether changes must be confirmed
 * @param requireSignature whether a token alone is refused
 */
public record EnvironmentSettings(
        Optional<EndpointUrl> url, boolean critical, boolean requireSignature, TokenRotationPolicy rotationPolicy) {}
