package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.application.port.out.IdentityProvider.Verified;
import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.access.ClaimedRoles;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorNameTaken;
import io.specter.apisettings.domain.audit.AuditAction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The operators that the people at an identity provider are. */
public final class VouchedOperators {

    private static final Logger LOG = System.getLogger(VouchedOperators.class.getName());

    private static final OperatorName NAMELESS = new OperatorName("operator");
    private static final int MOST_NAMESAKES = 100;

    private final OperatorRepository operators;
    private final OperatorLookup lookup;
    private final IdentityRepository identities;
    private final AppRepository apps;
    private final SecureRandom random;
    private final InstantSource clock;

    public VouchedOperators(
            OperatorRepository operators,
            OperatorLookup lookup,
            IdentityRepository identities,
            AppRepository apps,
            SecureRandom random,
            InstantSource clock) {
        this.operators = operators;
        this.lookup = lookup;
        this.identities = identities;
        this.apps = apps;
        this.random = random;
        this.clock = clock;
    }

    /** With the roles it has now, as part of the transaction that runs; empty for who is new and has none. */
    Optional<Operator> of(Verified verified, AuditedChanges.Entry entry) {
        List<Grant> grants = grants(verified.roles());
        Optional<Operator> known = known(verified, grants, entry);
        if (known.isPresent() || grants.isEmpty()) {
            return known;
        }
        // Two first sign-ins of one person, or of two with the same name, come one after the other.
        operators.holdOwners();
        return known(verified, grants, entry).or(() -> Optional.of(enrol(verified, grants, entry)));
    }

    private List<Grant> grants(List<String> roles) {
        ClaimedRoles claimed =
                ClaimedRoles.of(roles).overApps(app -> apps.find(app).isPresent());
        if (claimed.ignored() > 0) {
            LOG.log(
                    Level.INFO,
                    () -> "of the roles that came with a sign-in, " + claimed.ignored()
                            + " are none here or over apps that do not exist");
        }
        return claimed.grants();
    }

    private Optional<Operator> known(Verified verified, List<Grant> grants, AuditedChanges.Entry entry) {
        return identities.find(verified.identity()).flatMap(operators::hold).map(held -> update(held, grants, entry));
    }

    private Operator update(Operator held, List<Grant> grants, AuditedChanges.Entry entry) {
        OperatorDetails before = held.details();
        if (Set.copyOf(before.grants()).equals(Set.copyOf(grants))) {
            return held;
        }
        entry.refine(attempt -> attempt.on(held.id()).changing(List.of("roles")));
        Operator after = held.change(new OperatorDetails(before.name(), grants));
        lookup.requireAnOwner(held, after.isOwner());
        Operator saved = operators.save(after);
        entry.done(clock.instant());
        return saved;
    }

    private Operator enrol(Verified verified, List<Grant> grants, AuditedChanges.Entry entry) {
        Instant now = clock.instant();
        OperatorDetails details = new OperatorDetails(freeName(verified.name()), grants);
        Operator enrolled = operators.save(Operator.enrol(OperatorId.random(random), details, now));
        identities.add(verified.identity(), enrolled.id());
        entry.refine(attempt -> attempt.as(AuditAction.ADD_OPERATOR).on(enrolled.id()))
                .done(now);
        return enrolled;
    }

    /** Nobody gets the name of another one, whatever the provider calls them. */
    private OperatorName freeName(Optional<String> called) {
        OperatorName name = called.flatMap(VouchedOperators::read).orElse(NAMELESS);
        Stream<OperatorName> numbered = Stream.iterate(2, number -> number <= MOST_NAMESAKES, number -> number + 1)
                .map(name::numbered);
        return Stream.concat(Stream.of(name), numbered)
                .filter(candidate -> !operators.isTaken(candidate))
                .findFirst()
                .orElseThrow(OperatorNameTaken::new);
    }

    private static Optional<OperatorName> read(String text) {
        try {
            return Optional.of(new OperatorName(text));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }
}
