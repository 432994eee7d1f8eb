package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.out.GuessCounts;
import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.application.port.out.PasswordRepository.Secured;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordRepository}, {@link SessionRepository} and {@link GuessCounts} does. */
public abstract class SignInContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash HASH = PasswordHash.of("1000:salt:hash");

    private PasswordRepository passwords() {
        return opened().passwords();
    }

    private SessionRepository sessions() {
        return opened().sessions();
    }

    private GuessCounts guesses() {
        return opened().guesses();
    }

    private Operator operator(String name, Grant... grants) {
        return inTransaction(() -> opened().operators()
                .save(Operator.enrol(
                        OperatorId.random(RANDOM), new OperatorDetails(new OperatorName(name), List.of(grants)), NOW)));
    }

    private void secure(Operator operator, PasswordHash hash) {
        inTransaction(() -> passwords().save(operator.id(), hash));
    }

    private OperatorToken token(Operator operator) {
        OperatorToken token = new OperatorToken(
                CredentialId.random(RANDOM),
                operator.id(),
                new TokenName("laptop"),
                Session.value(RANDOM).digest(),
                NOW,
                Optional.empty(),
                Optional.empty());
        inTransaction(() -> opened().operators().add(token));
        return token;
    }

    private static Session session(Operator operator) {
        return Session.open(Session.value(RANDOM), operator.id(), SessionPolicy.STANDARD, NOW);
    }

    private Session add(Session session) {
        inTransaction(() -> sessions().add(session));
        return session;
    }

    private boolean isThere(Session session) {
        return sessions().find(session.digest()).isPresent();
    }

    @Nested
    class Passwords {

        @Test
        void theHashIsFoundByOperatorAndByAllSpellingsOfItsName() {
            Operator robin = operator("Robin");
            operator("Alice");
            secure(robin, HASH);

            assertThat(passwords().find(robin.id())).contains(HASH);
            assertThat(passwords().byName(new OperatorName("ROBIN").key())).contains(new Secured(robin.id(), HASH));
            assertThat(passwords().byName("alice")).isEmpty();
            assertThat(passwords().byName("bob")).isEmpty();
            assertThat(passwords().byName("")).isEmpty();
            assertThat(passwords().byName("\0\uD83D")).isEmpty();
        }

        @Test
        void anotherReplacesIt() {
            Operator robin = operator("Robin");
            secure(robin, HASH);

            secure(robin, PasswordHash.of("another"));

            assertThat(passwords().find(robin.id())).contains(PasswordHash.of("another"));
        }

        @Test
        void itGoesWithItsOperator() {
            Operator robin = operator("Robin");
            secure(robin, HASH);

            inTransaction(() -> opened().operators().remove(robin));

            assertThat(passwords().find(robin.id())).isEmpty();
            assertThat(passwords().byName("robin")).isEmpty();
        }

        @Test
        void oneThatIsTakenAwayIsGone() {
            Operator robin = operator("Robin");
            secure(robin, HASH);

            assertThat(inTransaction(() -> passwords().remove(robin.id()))).isTrue();
            assertThat(inTransaction(() -> passwords().remove(robin.id()))).isFalse();
            assertThat(passwords().find(robin.id())).isEmpty();
        }

        @Test
        void anOwnerWhoHasOneIsNoticed() {
            secure(operator("Robin"), HASH);
            Operator owner = operator("Alice", Grant.OWNER);
            assertThat(passwords().isAnOwnerSecured()).isFalse();

            secure(owner, HASH);

            assertThat(passwords().isAnOwnerSecured()).isTrue();
        }
    }

    @Nested
    class Sessions {

        @Test
        void everyMemberIsKeptAndTheOperatorIsFoundAsItIsNow() {
            Operator robin = operator("Robin", Grant.OWNER);
            Session one = add(session(robin).with(token(robin)));
            Operator renamed = inTransaction(() ->
                    opened().operators().save(robin.change(new OperatorDetails(new OperatorName("Robyn"), List.of()))));

            assertThat(sessions().find(one.digest())).contains(new SessionRepository.Known(renamed, one));
            assertThat(sessions().find(PlainSecret.of("another").digest())).isEmpty();
        }

        @Test
        void whenItWasLastSeenIsWrittenDown() {
            Session one = add(session(operator("Robin")));
            Session seen = one.seen(NOW.plusSeconds(90));

            inTransaction(() -> sessions().seen(seen));

            assertThat(sessions().find(one.digest()).orElseThrow().session()).isEqualTo(seen);
        }

        @Test
        void oneThatIsGoneIsNotSeenAgain() {
            Session one = session(operator("Robin"));

            inTransaction(() -> sessions().seen(one));

            assertThat(isThere(one)).isFalse();
        }

        @Test
        void aRemovedOneIsGone() {
            Operator robin = operator("Robin");
            Session one = add(session(robin));
            Session two = add(session(robin));

            assertThat(inTransaction(() -> sessions().remove(one.digest()))).isTrue();
            assertThat(inTransaction(() -> sessions().remove(one.digest()))).isFalse();

            assertThat(isThere(one)).isFalse();
            assertThat(isThere(two)).isTrue();
        }

        @Test
        void othersOfTheOperatorAreRemoved() {
            Operator robin = operator("Robin");
            Session kept = add(session(robin));
            Session other = add(session(robin));
            Session foreign = add(session(operator("Alice")));

            inTransaction(() -> sessions().removeOthers(robin.id(), Optional.of(kept.digest())));
            assertThat(isThere(kept)).isTrue();
            assertThat(isThere(other)).isFalse();

            inTransaction(() -> sessions().removeOthers(robin.id(), Optional.empty()));
            assertThat(isThere(kept)).isFalse();
            assertThat(isThere(foreign)).isTrue();
        }

        @Test
        void theyGoWithTheTokenTheyWereOpenedWith() {
            Operator robin = operator("Robin");
            OperatorToken token = token(robin);
            Session byToken = add(session(robin).with(token));
            Session byPassword = add(session(robin));

            inTransaction(() -> opened().operators().removeToken(robin.id(), token.id()));

            assertThat(isThere(byToken)).isFalse();
            assertThat(isThere(byPassword)).isTrue();
        }

        @Test
        void theyGoWithTheirOperator() {
            Operator robin = operator("Robin");
            Session byToken = add(session(robin).with(token(robin)));
            Session byPassword = add(session(robin));

            inTransaction(() -> opened().operators().remove(robin));

            assertThat(isThere(byToken)).isFalse();
            assertThat(isThere(byPassword)).isFalse();
        }

        @Test
        void thoseThatHaveEndedAreRemoved() {
            Operator robin = operator("Robin");
            Session idle = add(session(robin));
            Instant end = idle.endsAt();
            Session used = add(session(robin).seen(end.minusSeconds(1)));

            inTransaction(() -> sessions().removeEnded(end.minusNanos(1000)));
            assertThat(isThere(idle)).isTrue();

            inTransaction(() -> sessions().removeEnded(end));
            assertThat(isThere(idle)).isFalse();
            assertThat(isThere(used)).isTrue();
        }
    }

    @Nested
    class Counting {

        private final GuessKey robin = GuessKey.ofName("robin");

        private Optional<Guesses> held(GuessKey key) {
            return inTransaction(() -> guesses().hold(key));
        }

        private Guesses add(GuessKey key, int wrong, Instant at) {
            Guesses counted = new Guesses(key, wrong, at);
            inTransaction(() -> guesses().add(counted));
            return counted;
        }

        @Test
        void everyMemberIsKept() {
            Guesses byName = add(robin, 1, NOW);
            Guesses byAddress = add(GuessKey.ofAddress("robin"), 7, NOW.plusSeconds(1));

            assertThat(held(robin)).contains(byName);
            assertThat(held(byAddress.key())).contains(byAddress);
            assertThat(held(GuessKey.ofName("alice"))).isEmpty();
        }

        @Test
        void anotherCountReplacesIt() {
            add(robin, 1, NOW);

            Guesses next = new Guesses(robin, 2, NOW.plusSeconds(1));

            inTransaction(() -> {
                guesses().hold(robin);
                guesses().save(next);
            });

            assertThat(held(robin)).contains(next);
        }

        @Test
        void aRemovedCountIsGone() {
            add(robin, 1, NOW);
            inTransaction(() -> guesses().remove(robin));

            assertThat(held(robin)).isEmpty();
        }

        @Test
        void oldOnesAreForgotten() {
            add(robin, 5, NOW);
            Guesses newer = add(GuessKey.ofName("alice"), 5, NOW.plusSeconds(1));

            inTransaction(() -> guesses().removeBefore(NOW.plus(Duration.ofSeconds(1))));

            assertThat(held(robin)).isEmpty();
            assertThat(held(newer.key())).contains(newer);
        }

        @Test
        void noneOfManyAtOnceIsLost() {
            List<Object> outcomes = Race.run(8, this::countOneMore);

            assertThat(outcomes).allMatch(Integer.class::isInstance);
            assertThat(held(robin).orElseThrow().wrong()).isEqualTo(8);
        }

        private Object countOneMore() {
            while (true) {
                try {
                    return inTransaction(() -> {
                        Optional<Guesses> held = guesses().hold(robin);
                        held.ifPresentOrElse(
                                before -> guesses().save(before.guess(NOW)),
                                () -> guesses().add(Guesses.none(robin, NOW).guess(NOW)));
                        return held.map(Guesses::wrong).orElse(0);
                    });
                } catch (StaleRevision other) {
                    // Where there was nothing to hold, just one can be the first.
                }
            }
        }
    }
}
