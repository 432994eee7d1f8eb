package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TooManyTokens;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Issues tokens to operators and revokes them. */
public final class OperatorTokenManagement implements ManageOperatorTokens {

    private final OperatorRepository operators;
    private final OperatorLookup lookup;
    private final AuditedChanges changes;
    private final SecureRandom random;
    private final InstantSource clock;

    public OperatorTokenManagement(
            OperatorRepository operators,
            OperatorLookup lookup,
            AuditedChanges changes,
            SecureRandom random,
            InstantSource clock) {
        this.operators = operators;
        this.lookup = lookup;
        this.changes = changes;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Issued issue(Issue command) {
        Attempt attempt =
                Attempt.by(command.intent(), AuditAction.ISSUE_OPERATOR_TOKEN).on(command.operator());
        return changes.run(attempt, entry -> {
            Operator operator = lookup.held(command.intent(), command.operator());
            if (operators.tokens(operator.id()).size() >= OperatorToken.MAX) {
                throw new TooManyTokens();
            }
            Issued issued = issued(command, clock.instant());
            operators.add(issued.token());
            entry.refine(known -> known.on(issued.token().id()))
                    .done(issued.token().issuedAt());
            return issued;
        });
    }

    private Issued issued(Issue command, Instant now) {
        CredentialLabel label =
                new CredentialLabel(CredentialKind.OPERATOR_TOKEN, Optional.empty(), CredentialId.random(random));
        PlainSecret plain = CredentialFormat.generate(label, random);
        OperatorToken token = new OperatorToken(
                label.id(),
                command.operator(),
                command.name(),
                plain.digest(),
                now,
                command.lifetime().map(TokenLifetime::duration).map(now::plus),
                Optional.empty());
        return new Issued(token, plain);
    }

    @Override
    public void revoke(Intent intent, OperatorId operator, CredentialId token) {
        Attempt attempt = Attempt.by(intent, AuditAction.REVOKE_OPERATOR_TOKEN)
                .on(operator)
                .on(token);
        changes.perform(attempt, entry -> {
            if (!operators.removeToken(lookup.held(intent, operator).id(), token)) {
                throw new NotFound();
            }
            entry.done(clock.instant());
        });
    }
}
