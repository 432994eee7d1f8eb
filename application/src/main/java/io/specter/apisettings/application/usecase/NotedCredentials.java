package io.specter.apisettings.application.usecase;

import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.CredentialDirectory;
import io.specter.apisettings.domain.verification.KnownToken;
import java.time.Instant;
import java.util.Optional;

/** Notes which token, and which secret key, one verification found. */
final class NotedCredentials implements CredentialDirectory {

    private final CredentialDirectory directory;
    private Optional<KnownToken> token = Optional.empty();
    private Optional<CredentialId> key = Optional.empty();

    NotedCredentials(CredentialDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        token = directory.token(id);
        return token;
    }

    @Override
    public Optional<SigningKey> signingKey(KnownToken of, CredentialId id, Instant now) {
        Optional<SigningKey> found = directory.signingKey(of, id, now);
        key = found.map(any -> id);
        return found;
    }

    @Override
    public boolean spend(SpentNonce nonce) {
        return directory.spend(nonce);
    }

    Optional<KnownToken> token() {
        return token;
    }

    Optional<CredentialId> key() {
        return key;
    }
}
