package io.specter.apisettings.application.port.in;

/** Ends an auth token or secret key at once, in an archived app too. */
public interface RevokeCredential {

    record Command(Intent intent, CredentialAddress credential) {}

    /**
     * Revokes it; one that has ended stays as it was.
     *
     * @throws io.specter.apisettings.domain.NotFound when none was issued there under this id
     * @throws io.specter.apisettings.domain.StaleRevision when the environment is not at an expected revision
     * @throws io.specter.apisettings.domain.ConfirmationRequired when the environment is critical and it is unconfirmed
     */
    void revoke(Command command);
}
