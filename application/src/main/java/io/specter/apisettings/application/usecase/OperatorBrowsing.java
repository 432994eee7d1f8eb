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
import io.specter.apisettings.domain.audit.AuditAction;

/** Shows operators. */
public final class OperatorBrowsing implements BrowseOperators {

    private final OperatorRepository operators;
    private final OperatorLookup lookup;
    private final AuditedChanges changes;

    public OperatorBrowsing(OperatorRepository operators, OperatorLookup lookup, AuditedChanges changes) {
        this.operators = operators;
        this.lookup = lookup;
        this.changes = changes;
    }

    @Override
    public Page<Shown> operators(Caller caller, PageRequest page) {
        requirePermission(caller);
        Page<Operator> found = operators.search(page);
        return new Page<>(found.items().stream().map(lookup::shown).toList(), found.next());
    }

    @Override
    public Shown operator(Caller caller, OperatorId id) {
        requirePermission(caller);
        return operators.find(id).map(lookup::shown).orElseThrow(NotFound::new);
    }

    @Override
    public boolean hasPassword(Caller caller) {
        return lookup.hasPassword(new OperatorId(caller.actor().id()));
    }

    private void requirePermission(Caller caller) {
        changes.require(caller, Permission.MANAGE_OPERATORS, AuditAction.READ_OPERATORS);
    }
}
