package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.application.port.out.IdentityProvider.Verified;
import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens sessions for those whom the identity provider vouches for. */
public final class VouchedSessionOpening implements SignInAtProvider {

    private final Optional<IdentityProvider> provider;
    private final IdentityRepository identities;
    private final VouchedOperators operators;
    private final Transactions transactions;
    private final GuessLimit limit;
    private final SessionStart start;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public VouchedSessionOpening(
            Optional<IdentityProvider> provider,
            IdentityRepository identities,
            VouchedOperators operators,
            Transactions transactions,
            GuessLimit limit,
            SessionStart start,
            AuditedChanges changes,
            InstantSource clock) {
        this.provider = provider;
        this.identities = identities;
        this.operators = operators;
        this.transactions = transactions;
        this.limit = limit;
        this.start = start;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public boolean isOffered() {
        return provider.isPresent();
    }

    private IdentityProvider provider() {
        return provider.orElseThrow(NotFound::new);
    }

    @Override
    public Begun begin() {
        IdentityProvider.Begun begun = provider().begin();
        return new Begun(begun.authorization(), begun.pending());
    }

    @Override
    public Optional<Opened> complete(Reply reply) {
        IdentityProvider asked = provider();
        IdentityProvider.Reply answer = new IdentityProvider.Reply(reply.code(), reply.state(), reply.issuer());
        return limit.guess(
                        reply.origin().address().map(GuessKey::ofAddress).stream(),
                        () -> asked.complete(reply.pending(), answer).filter(this::isFirst))
                .flatMap(verified -> open(verified, reply.origin()));
    }

    /** Written down before anything comes of it: what fails from here on is begun anew. */
    private boolean isFirst(Verified verified) {
        try {
            transactions.perform(() -> identities.spend(verified.signIn(), verified.until()));
            return true;
        } catch (StaleRevision again) {
            return false;
        }
    }

    private Optional<Opened> open(Verified verified, Origin origin) {
        return changes.run(
                Attempt.by(Actor.SYSTEM, AuditAction.CHANGE_OPERATOR),
                entry -> operators.of(verified, entry).map(operator -> open(operator, origin, entry)));
    }

    private Opened open(Operator operator, Origin origin, AuditedChanges.Entry entry) {
        Instant now = clock.instant();
        Opened opened = start.start(operator, origin, now, session -> session);
        entry.refine(done -> Attempt.by(opened.caller(), AuditAction.SIGN_IN).on(operator.id()))
                .done(now);
        return opened;
    }
}
