package io.specter.apisettings.adapter.rest.operators;

import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.domain.access.Operator;
import java.time.Instant;
import java.util.List;

/** An operator with its roles and tokens. */
public record OperatorResponse(
        String id,
        String name,
        Instant createdAt,
        List<RoleResponse> roles,
        List<OperatorTokenResponse> tokens,
        boolean hasPassword) {

    static OperatorResponse from(Shown shown) {
        Operator operator = shown.operator();
        return new OperatorResponse(
                operator.id().value(),
                operator.details().name().value(),
                operator.createdAt(),
                RoleResponse.from(operator.details().grants()),
                shown.tokens().stream().map(OperatorTokenResponse::from).toList(),
                shown.hasPassword());
    }
}
