package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Optional;

/** Finds the operator of a token by its digest. */
public final class OperatorAuthentication implements AuthenticateOperator {

    private final OperatorRepository operators;

    public OperatorAuthentication(OperatorRepository operators) {
        this.operators = operators;
    }

    @Override
    public Optional<Actor> authenticate(PlainSecret token) {
        return operators.byToken(token.digest()).map(Operator::actor);
    }
}
