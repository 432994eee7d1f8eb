package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A token as a caller brings it, to be verified by digest and time alone.
 *
 * @param app the app it must be of; empty: any
 * @param environment the environment it must be of; empty: any
 */
public record PresentedToken(PlainSecret token, Optional<AppId> app, Optional<EnvironmentName> environment) {

    /** Stands in for the digest of a token that is not known, so that it takes the same path and time. */
    private static final TokenDigest NO_DIGEST = TokenDigest.restore(new byte[TokenDigest.LENGTH]);

    /**
     * Tells whether it is good at {@code now}.
     *
     * @param directory finds the token issued under an id; asked once, and not at all for a malformed token
     */
    public Verification verify(Function<CredentialId, Optional<KnownToken>> directory, Instant now) {
        return verify(directory, now, known -> Proof.None.NONE);
    }

    /** @param proof what else there is; looked at when the token alone is good */
    Verification verify(
            Function<CredentialId, Optional<KnownToken>> directory, Instant now, Function<KnownToken, Proof> proof) {
        Optional<CredentialId> id = id();
        if (id.isEmpty()) {
            return new Verification.Rejected(RejectionReason.MALFORMED);
        }
        Optional<KnownToken> issued = directory.apply(id.get());
        Material expected =
                issued.map(KnownToken::credential).map(Credential::material).orElse(NO_DIGEST);
        boolean matches = expected.equals(token.digest());
        return issued.filter(known -> matches)
                .map(known -> judge(known, now, proof))
                .orElseGet(() -> new Verification.Rejected(RejectionReason.UNKNOWN));
    }

    /** The one it says it has; empty when it is malformed. */
    Optional<CredentialId> id() {
        return CredentialFormat.read(token)
                .filter(label -> label.kind() == CredentialKind.AUTH_TOKEN)
                .map(CredentialLabel::id);
    }

    private Verification judge(KnownToken known, Instant now, Function<KnownToken, Proof> proof) {
        return rejection(known, now)
                .<Verification>map(Verification.Rejected::new)
                .orElseGet(() -> judge(known, now, proof.apply(known)));
    }

    private static Verification judge(KnownToken known, Instant now, Proof proof) {
        if (proof instanceof Proof.Refused refused) {
            return new Verification.Rejected(refused.reason());
        }
        if (proof instanceof Proof.Signed signed) {
            return accepted(known, now, Optional.of(signed));
        }
        return known.requireSignature()
                ? new Verification.Rejected(RejectionReason.SIGNATURE_MISSING)
                : accepted(known, now, Optional.empty());
    }

    private Optional<RejectionReason> rejection(KnownToken known, Instant now) {
        if (app.filter(wanted -> !wanted.equals(known.app())).isPresent()) {
            return Optional.of(RejectionReason.WRONG_APP);
        }
        if (environment.filter(wanted -> !wanted.equals(known.environment())).isPresent()) {
            return Optional.of(RejectionReason.WRONG_ENVIRONMENT);
        }
        if (known.appArchived()) {
            return Optional.of(RejectionReason.APP_ARCHIVED);
        }
        return switch (known.credential().status(now)) {
            case REVOKED -> Optional.of(RejectionReason.REVOKED);
            case EXPIRED -> Optional.of(RejectionReason.EXPIRED);
            case RETIRED -> Optional.of(RejectionReason.RETIRED);
            case ACTIVE, RETIRING -> Optional.empty();
        };
    }

    private static Verification.Accepted accepted(KnownToken known, Instant now, Optional<Proof.Signed> proof) {
        Credential credential = known.credential();
        return new Verification.Accepted(
                known.app(),
                known.environment(),
                credential.id(),
                credential.status(now),
                credential.retiresAt(),
                proof.isPresent(),
                proof.flatMap(Proof.Signed::unchecked));
    }
}
