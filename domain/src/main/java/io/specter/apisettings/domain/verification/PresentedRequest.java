package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.signature.ContentDigest;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.SignatureReading;
import io.specter.apisettings.domain.signature.SigningKey;
import java.time.Instant;
import java.util.Optional;

/** A token with the request that it came in, which may be signed. */
public final class PresentedRequest {

    private static final Verification UNPROVEN = new Verification.Rejected(RejectionReason.SIGNATURE_INVALID);

    private static final String NO_SUCH_KEY = "keyid is of no secret key that is good in this environment now";
    private static final String OTHER_TEXT_OR_KEY =
            "another text was signed than the expected one, or with another key:"
                    + " the key is all of it, from sps_ to the end";

    /** Stands in for a key that is not known, so that the HMAC is made all the same. */
    private static final SigningKey NO_KEY = SigningKey.none();

    private final PresentedToken token;
    private final RequestMessage message;
    private final Optional<byte[]> body;

    /** @param body empty: not at hand */
    public PresentedRequest(PresentedToken token, RequestMessage message, Optional<byte[]> body) {
        this.token = token;
        this.message = message;
        this.body = body.map(byte[]::clone);
    }

    /** Tells whether token and signature are good at {@code now}; a nonce is used up last, when all else is good. */
    public Verification verify(CredentialDirectory directory, Instant now) {
        return token.verify(directory::token, now, known -> prove(reading(), known, directory, now));
    }

    private SignatureReading reading() {
        return new SignatureReading(
                message, token.token(), body.filter(some -> some.length > 0).isPresent());
    }

    private Proof prove(SignatureReading signature, KnownToken known, CredentialDirectory directory, Instant now) {
        if (signature.isAbsent()) {
            return Proof.None.NONE;
        }
        if (!isGenuine(signature, known, directory, now)) {
            return new Proof.Refused(RejectionReason.SIGNATURE_INVALID);
        }
        if (!signature.isTimely(now)) {
            return new Proof.Refused(RejectionReason.SIGNATURE_STALE);
        }
        if (digestFit(signature) == DigestFit.DIFFERS) {
            return new Proof.Refused(RejectionReason.DIGEST_MISMATCH);
        }
        if (!directory.spend(signature.nonce())) {
            return new Proof.Refused(RejectionReason.SIGNATURE_REPLAYED);
        }
        return new Proof.Signed(body.isPresent() ? Optional.empty() : signature.contentDigest());
    }

    private static boolean isGenuine(
            SignatureReading signature, KnownToken known, CredentialDirectory directory, Instant now) {
        return signature.isSound() && keyFault(signature, known, directory, now).isEmpty();
    }

    /** Whether the key is known is looked at after the HMAC, which is made either way. */
    private static Optional<String> keyFault(
            SignatureReading signature, KnownToken known, CredentialDirectory directory, Instant now) {
        Optional<SigningKey> key = signature.keyId().flatMap(id -> directory.signingKey(known, id, now));
        boolean matches = signature.isMadeWith(key.orElse(NO_KEY));
        if (key.isEmpty()) {
            return Optional.of(NO_SUCH_KEY);
        }
        return matches ? Optional.empty() : Optional.of(OTHER_TEXT_OR_KEY);
    }

    private DigestFit digestFit(SignatureReading signature) {
        Optional<ContentDigest> told = signature.contentDigest();
        if (told.isEmpty()) {
            return signature.hasContentDigest() ? DigestFit.UNREADABLE : DigestFit.ABSENT;
        }
        return body.map(some -> told.get().fits(some) ? DigestFit.FITS : DigestFit.DIFFERS)
                .orElse(DigestFit.UNCHECKED);
    }

    /**
     * Tells why a signature is as it is, whoever asks having the same request in hands.
     *
     * @param directory must not use up a nonce when it is asked to
     * @param ownBase the base that the signer believes to have signed
     */
    public SignatureDiagnosis diagnose(CredentialDirectory directory, Instant now, Optional<String> ownBase) {
        SignatureReading signature = reading();
        Verification verification = verify(directory, now);
        boolean isUnproven = signature.isSound() && verification.equals(UNPROVEN);
        Optional<String> keyFault = token.id()
                .flatMap(directory::token)
                .filter(known -> isUnproven)
                .flatMap(known -> keyFault(signature, known, directory, now));
        return SignatureDiagnosis.of(verification, keyFault, signature, digestFit(signature), now, ownBase);
    }
}
