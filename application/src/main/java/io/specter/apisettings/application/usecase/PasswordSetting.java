package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets passwords. */
public final class PasswordSetting implements SetPassword {

    private static final String CURRENT = "currentPassword";

    private final OperatorRepository operators;
    private final PasswordRepository passwords;
    private final SessionRepository sessions;
    private final PasswordHashing hashing;
    private final GuessLimit limit;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public PasswordSetting(
            OperatorRepository operators,
            PasswordRepository passwords,
            SessionRepository sessions,
            PasswordHashing hashing,
            GuessLimit limit,
            AuditedChanges changes,
            InstantSource clock) {
        this.operators = operators;
        this.passwords = passwords;
        this.sessions = sessions;
        this.hashing = hashing;
        this.limit = limit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void set(Command command) {
        OperatorId id = new OperatorId(command.caller().actor().id());
        Attempt attempt = Attempt.by(command.caller(), AuditAction.SET_PASSWORD).on(id);
        Optional<PasswordHash> before = passwords.find(id);
        PasswordHash hash = changes.prepare(attempt, () -> checked(command, before));
        changes.perform(attempt, entry -> {
            Operator ignored = operators.hold(id).orElseThrow(NotFound::new);
            requireStill(command, id, before);
            passwords.save(id, hash);
            sessions.removeOthers(id, command.session());
            entry.done(clock.instant());
        });
    }

    /** What was relied on may have been changed or taken away while the password was hashed. */
    private void requireStill(Command command, OperatorId id, Optional<PasswordHash> before) {
        boolean changed = !passwords.find(id).equals(before);
        boolean ended = command.session()
                .filter(session -> sessions.find(session).isEmpty())
                .isPresent();
        if (changed || ended) {
            throw new StaleRevision();
        }
    }

    private PasswordHash checked(Command command, Optional<PasswordHash> before) {
        command.password()
                .requireOtherThan(new OperatorName(command.caller().actor().name()));
        if (command.session().isPresent()) {
            before.ifPresent(hash -> requireCurrent(command, hash));
        }
        return hashing.hash(command.password());
    }

    /** Whoever has just the browser must not get the account as well. */
    private void requireCurrent(Command command, PasswordHash hash) {
        Password current = command.current().orElseThrow(() -> new InvalidMember(CURRENT, "must be given"));
        Stream<GuessKey> keys =
                Stream.of(GuessKey.ofName(command.caller().actor().name()));
        Optional<Password> right =
                limit.guess(keys, () -> Optional.of(current).filter(given -> hashing.matches(given, hash)));
        if (right.isEmpty()) {
            throw new InvalidMember(CURRENT, "is not your password");
        }
    }
}
