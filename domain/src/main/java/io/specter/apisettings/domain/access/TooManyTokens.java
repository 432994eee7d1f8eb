package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Refusal;

/** An operator has a bounded number of tokens. */
public final class TooManyTokens extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooManyTokens() {
        super(Refusal.TOO_MANY_TOKENS, "This operator has as many tokens as it may. Revoke one first.");
    }
}
