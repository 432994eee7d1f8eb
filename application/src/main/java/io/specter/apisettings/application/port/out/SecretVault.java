package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;

/** Encrypts secret keys for keeping. */
public interface SecretVault {

    /** Whose secret it is: a sealed one opens for the same owner only. */
    record Owner(AppId app, EnvironmentName environment, CredentialId credential) {}

    SealedSecret seal(Owner owner, PlainSecret secret);

    /** @throws Unavailable when it was tampered with, belongs to another owner, or was sealed under another key */
    PlainSecret open(Owner owner, SealedSecret sealed);
}
