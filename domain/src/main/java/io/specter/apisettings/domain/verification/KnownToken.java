package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;

/** An issued auth token, with all that its verification asks about the place it is of. */
public record KnownToken(
        AppId app, boolean appArchived, EnvironmentName environment, boolean requireSignature, Credential credential) {}
