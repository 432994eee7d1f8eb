package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;

/** Where an issued credential stands. */
public record CredentialAddress(AppId app, EnvironmentName environment, CredentialKind kind, CredentialId id) {}
