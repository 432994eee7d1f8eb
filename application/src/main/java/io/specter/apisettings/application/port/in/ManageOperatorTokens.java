package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Optional;

/** Issues tokens to operators and revokes them. */
public interface ManageOperatorTokens {

    /** @param lifetime empty: it never expires */
    record Issue(Intent intent, OperatorId operator, TokenName name, Optional<TokenLifetime> lifetime) {}

    /** @param plain its plain value, to be shown this once */
    record Issued(OperatorToken token, PlainSecret plain) {}

    /**
     * Issues one.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when there is no such operator
     * @throws io.specter.apisettings.domain.access.TooManyTokens when it has as many as it may
     */
    Issued issue(Issue command);

    /**
     * Revokes one; it is nobody's from then on.
     *
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not manage operators
     * @throws io.specter.apisettings.domain.NotFound when the operator has none under this id
     */
    void revoke(Intent intent, OperatorId operator, CredentialId token);
}
