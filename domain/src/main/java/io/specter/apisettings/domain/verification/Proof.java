package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.signature.ContentDigest;
import java.util.Optional;

/** What a request proves besides its token. */
sealed interface Proof {

    /** Nothing: no signature is meant for here. */
    enum None implements Proof {
        NONE
    }

    /**
     * That who sent it has a secret key.
     *
     * @param unchecked what it tells of a body that was not at hand
     */
    record Signed(Optional<ContentDigest> unchecked) implements Proof {}

    /** Its signature is not good. */
    record Refused(RejectionReason reason) implements Proof {}
}
