package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.CredentialDirectory;
import io.specter.apisettings.domain.verification.KnownToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The credentials that a caller may verify; what it may not see is not there. */
record SeenCredentials(
        EnvironmentRepository environments, SecretVault vault, Sight sight, Predicate<SpentNonce> spending)
        implements CredentialDirectory {

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        return environments.token(id).filter(known -> sight.covers(known.app(), known.environment()));
    }

    @Override
    public Optional<SigningKey> signingKey(KnownToken token, CredentialId id, Instant now) {
        return environments
                .credential(token.app(), token.environment(), CredentialKind.SECRET_KEY, id)
                .filter(key -> key.isValid(now))
                .map(key -> open(token, key));
    }

    private SigningKey open(KnownToken token, Credential key) {
        SecretVault.Owner owner = new SecretVault.Owner(token.app(), token.environment(), key.id());
        return SigningKey.of(vault.open(owner, (SealedSecret) key.material()));
    }

    @Override
    public boolean spend(SpentNonce nonce) {
        return spending.test(nonce);
    }
}
