package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.SignatureDiagnosis;
import io.specter.apisettings.domain.verification.Verification;
import java.util.Optional;

/** Tells whether a token, and the signature of the request it came in, is good here and now. */
public interface VerifyCredentials {

    /**
     * Of a token alone.
     *
     * @throws Forbidden when the caller may verify nothing
     * @throws Unavailable when it cannot be known
     */
    Verification verify(Caller caller, PresentedToken token);

    /**
     * Of a token and a signature; a signature that was accepted is good for nothing any more.
     *
     * @throws Forbidden when the caller may verify nothing
     * @throws Unavailable when it cannot be known, or when it cannot be kept that the nonce is used up
     */
    Verification verify(Caller caller, PresentedRequest request);

    /**
     * Why the signature verifies, or does not; it stays as good as it was.
     *
     * @param ownBase the signature base as the signer made it
     * @throws Forbidden when the caller may verify nothing
     * @throws Unavailable when it cannot be known
     */
    SignatureDiagnosis diagnose(Caller caller, PresentedRequest request, Optional<String> ownBase);
}
