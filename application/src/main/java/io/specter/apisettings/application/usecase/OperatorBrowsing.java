package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditAction;

/** Shows operators. */
public final class OperatorBrowsing implements BrowseOperators {

    private final OperatorRepository operators;
    private final PasswordRepository passwords;
    private final AuditedChanges changes;

    public OperatorBrowsing(OperatorRepository operators, PasswordRepository passwords, AuditedChanges changes) {
        this.operators = operators;
        this.passwords = passwords;
        this.changes = changes;
    }

    @Override
    public Page<Shown> operators(Caller caller, PageRequest page) {
        requirePermission(caller);
        Page<Operator> found = operators.search(page);
        return new Page<>(found.items().stream().map(this::shown).toList(), found.next());
    }

    @Override
    public Shown operator(Caller caller, OperatorId id) {
        requirePermission(caller);
        return operators.find(id).map(this::shown).orElseThrow(NotFound::new);
    }

    @Override
    public boolean hasPassword(Caller caller) {
        return hasPassword(new OperatorId(caller.actor().id()));
    }

    private boolean hasPassword(OperatorId id) {
        return passwords.find(id).isPresent();
    }

    private void requirePermission(Caller caller) {
        changes.require(caller, Permission.MANAGE_OPERATORS, AuditAction.READ_OPERATORS);
    }

    private Shown shown(Operator operator) {
        return new Shown(operator, operators.tokens(operator.id()), hasPassword(operator.id()));
    }
}
