package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.LastOwner;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Permission;

/** Finds operators for whoever manages them, and keeps an owner among them. */
public final class OperatorLookup {

    private final OperatorRepository operators;
    private final PasswordRepository passwords;

    public OperatorLookup(OperatorRepository operators, PasswordRepository passwords) {
        this.operators = operators;
        this.passwords = passwords;
    }

    /** To be changed, or its tokens; whoever may not manage operators is refused before it is looked for. */
    Operator held(Intent intent, OperatorId id) {
        intent.caller().require(Permission.MANAGE_OPERATORS);
        Operator operator = operators.hold(id).orElseThrow(NotFound::new);
        intent.expected().require(operator.revision());
        return operator;
    }

    Shown shown(Operator operator) {
        return new Shown(operator, operators.tokens(operator.id()), hasPassword(operator.id()));
    }

    /** Whether it can sign in by its name. */
    boolean hasPassword(OperatorId id) {
        return passwords.find(id).isPresent();
    }

    /** @throws LastOwner when there would be none without this one */
    void requireAnOwner(Operator before, boolean staysOwner) {
        if (before.isOwner() && !staysOwner && operators.holdOwners() == 1) {
            throw new LastOwner();
        }
    }
}
