package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.application.port.out.PasswordRepository.Secured;
import io.specter.apisettings.domain.VisibleText;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Opens sessions. */
public final class SessionOpening implements SignIn {

    private final OperatorRepository operators;
    private final PasswordRepository passwords;
    private final PasswordHashing hashing;
    private final GuessLimit limit;
    private final SessionStart start;
    private final AuditedChanges changes;
    private final InstantSource clock;

    public SessionOpening(
            OperatorRepository operators,
            PasswordRepository passwords,
            PasswordHashing hashing,
            GuessLimit limit,
            SessionStart start,
            AuditedChanges changes,
            InstantSource clock) {
        this.operators = operators;
        this.passwords = passwords;
        this.hashing = hashing;
        this.limit = limit;
        this.start = start;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Optional<Opened> withPassword(String name, Password password, Origin origin) {
        Stream<GuessKey> keys = Stream.concat(Stream.of(GuessKey.ofName(name)), address(origin));
        return limit.guess(keys, () -> secured(name, password))
                .flatMap(secured -> open(secured.operator(), origin, () -> isStill(secured), session -> session));
    }

    /** Hashes once, whether there is such an operator or not. */
    private Optional<Secured> secured(String name, Password password) {
        Optional<Secured> known = passwords.byName(VisibleText.key(name));
        PasswordHash hash = known.map(Secured::hash).orElseGet(hashing::unmatched);
        return hashing.matches(password, hash) ? known : Optional.empty();
    }

    private boolean isStill(Secured secured) {
        return passwords.find(secured.operator()).filter(secured.hash()::equals).isPresent();
    }

    @Override
    public Optional<Opened> withToken(PlainSecret token, Origin origin) {
        return limit.guess(address(origin), () -> valid(token))
                .flatMap(known ->
                        open(known.operator(), origin, () -> valid(token).isPresent(), opened -> opened.with(known)));
    }

    private Optional<OperatorToken> valid(PlainSecret token) {
        Instant now = clock.instant();
        return operators
                .byToken(token.digest())
                .map(OperatorRepository.Known::token)
                .filter(known -> known.isValid(now));
    }

    private static Stream<GuessKey> address(Origin origin) {
        return origin.address().map(GuessKey::ofAddress).stream();
    }

    /** Empty when what was shown is good no more: whoever changed that has ended all sessions there were. */
    private Optional<Opened> open(
            OperatorId id, Origin origin, BooleanSupplier stillGood, UnaryOperator<Session> opening) {
        Optional<Operator> found = operators.find(id);
        return found.flatMap(known -> changes.run(
                Attempt.by(known.caller(origin), AuditAction.SIGN_IN).on(id),
                entry -> operators
                        .hold(id)
                        .filter(held -> stillGood.getAsBoolean())
                        .map(operator -> {
                            Instant now = clock.instant();
                            Opened opened = start.start(operator, origin, now, opening);
                            entry.done(now);
                            return opened;
                        })));
    }
}
