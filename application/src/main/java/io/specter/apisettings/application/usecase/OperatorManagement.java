package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditAction;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds, changes and removes operators. */
public final class OperatorManagement implements ManageOperators {

    private final OperatorRepository operators;
    private final PasswordRepository passwords;
    private final SessionRepository sessions;
    private final AppRepository apps;
    private final OperatorLookup lookup;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public OperatorManagement(
            OperatorRepository operators,
            PasswordRepository passwords,
            SessionRepository sessions,
            AppRepository apps,
            OperatorLookup lookup,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.operators = operators;
        this.passwords = passwords;
        this.sessions = sessions;
        this.apps = apps;
        this.lookup = lookup;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Shown add(Intent intent, OperatorDetails details) {
        return changes.run(Attempt.by(intent, AuditAction.ADD_OPERATOR), entry -> {
            intent.caller().require(Permission.MANAGE_OPERATORS);
            requireApps(details);
            Instant now = clock.instant();
            Operator added = operators.save(Operator.enrol(OperatorId.random(random), details, now));
            entry.refine(attempt -> attempt.on(added.id())).done(now);
            return new Shown(added, List.of(), false);
        });
    }

    @Override
    public Shown change(Change command) {
        Attempt attempt =
                Attempt.by(command.intent(), AuditAction.CHANGE_OPERATOR).on(command.operator());
        return changes.run(attempt, entry -> {
            Operator before = lookup.held(command.intent(), command.operator());
            Operator after = before.change(command.change().apply(before.details()));
            if (after.equals(before)) {
                return lookup.shown(before);
            }
            entry.refine(known -> known.changing(members(before.details(), after.details())));
            requireApps(after.details());
            lookup.requireAnOwner(before, after.isOwner());
            Operator saved = operators.save(after);
            entry.done(clock.instant());
            return lookup.shown(saved);
        });
    }

    @Override
    public void remove(Intent intent, OperatorId operator) {
        changes.perform(Attempt.by(intent, AuditAction.REMOVE_OPERATOR).on(operator), entry -> {
            Operator gone = lookup.held(intent, operator);
            lookup.requireAnOwner(gone, false);
            operators.remove(gone);
            entry.done(clock.instant());
        });
    }

    @Override
    public void removePassword(Intent intent, OperatorId operator) {
        changes.perform(Attempt.by(intent, AuditAction.REMOVE_PASSWORD).on(operator), entry -> {
            Operator held = lookup.held(intent, operator);
            if (!passwords.remove(held.id())) {
                throw new NotFound();
            }
            sessions.removeOthers(held.id(), Optional.empty());
            entry.done(clock.instant());
        });
    }

    private void requireApps(OperatorDetails details) {
        boolean known = details.grants().stream()
                .flatMap(grant -> grant.scope().app().stream())
                .distinct()
                .allMatch(app -> apps.find(app).isPresent());
        if (!known) {
            throw new InvalidMember("roles", "must be over apps that exist");
        }
    }

    private static List<String> members(OperatorDetails before, OperatorDetails after) {
        List<String> members = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            members.add("name");
        }
        if (!before.grants().equals(after.grants())) {
            members.add("roles");
        }
        return members;
    }
}
