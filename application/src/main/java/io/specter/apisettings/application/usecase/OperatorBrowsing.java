package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Permission;

/** Shows operators. */
public final class OperatorBrowsing implements BrowseOperators {

    private final OperatorRepository operators;

    public OperatorBrowsing(OperatorRepository operators) {
        this.operators = operators;
    }

    @Override
    public Page<Shown> operators(Caller caller, PageRequest page) {
        caller.require(Permission.MANAGE_OPERATORS);
        Page<Operator> found = operators.search(page);
        return new Page<>(found.items().stream().map(this::shown).toList(), found.next());
    }

    @Override
    public Shown operator(Caller caller, OperatorId id) {
        caller.require(Permission.MANAGE_OPERATORS);
        return operators.find(id).map(this::shown).orElseThrow(NotFound::new);
    }

    private Shown shown(Operator operator) {
        return new Shown(operator, operators.tokens(operator.id()));
    }
}
