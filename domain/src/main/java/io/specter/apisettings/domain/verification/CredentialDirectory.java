package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.time.Instant;
import java.util.Optional;

/** What the verification of a request asks about what was issued, and about what came before. */
public interface CredentialDirectory {

    /** The auth token issued under an id. */
    Optional<KnownToken> token(CredentialId id);

    /** The secret key of the environment that the token is of, if it is valid at {@code now}. */
    Optional<SigningKey> signingKey(KnownToken token, CredentialId id, Instant now);

    /** Uses the nonce up, on all nodes and for good; false when it was used up before. */
    boolean spend(SpentNonce nonce);
}
