package io.specter.apisettings.domain.verification;

import java.util.Locale;

/** Why a token, or the request it came in, is not accepted. Of several, the first in this order is given. */
public enum RejectionReason {
    MALFORMED,
    UNKNOWN,
    WRONG_APP,
    WRONG_ENVIRONMENT,
    APP_ARCHIVED,
    REVOKED,
    EXPIRED,
    RETIRED,
    SIGNATURE_MISSING,
    SIGNATURE_INVALID,
    SIGNATURE_STALE,
    DIGEST_MISMATCH,
    SIGNATURE_REPLAYED;

    /** For example {@code wrong-app}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
