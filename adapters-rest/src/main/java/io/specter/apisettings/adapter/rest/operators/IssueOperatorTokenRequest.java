package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.WireDuration;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TokenName;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token to be issued to an operator.
 *
 * @param lifetime null: it never expires
 */
public record IssueOperatorTokenRequest(
        @NotNull @WellFormed(As.TOKEN_NAME) String name,
        @WellFormed(As.LIFETIME) @Nullable String lifetime,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    ManageOperatorTokens.Issue toCommand(Intent intent, OperatorId operator) {
        return new ManageOperatorTokens.Issue(
                intent,
                operator,
                new TokenName(name),
                Optional.ofNullable(lifetime).map(WireDuration::parse).map(TokenLifetime::new));
    }
}
