package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.OperatorRepository.Known;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorNameTaken;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link OperatorRepository} does. */
public abstract class OperatorRepositoryContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();

    private OperatorRepository operators() {
        return opened().operators();
    }

    private static Operator operator(String name, Grant... grants) {
        return Operator.enrol(
                OperatorId.random(RANDOM), new OperatorDetails(new OperatorName(name), List.of(grants)), NOW);
    }

    private static OperatorToken token(Operator of, String plain, Instant issuedAt) {
        return new OperatorToken(
                CredentialId.random(RANDOM),
                of.id(),
                new TokenName("pipeline"),
                PlainSecret.of(plain).digest(),
                issuedAt,
                Optional.of(issuedAt.plusSeconds(60)),
                Optional.empty());
    }

    private Operator save(Operator operator) {
        return inTransaction(() -> operators().save(operator));
    }

    private OperatorToken add(OperatorToken token) {
        return inTransaction(() -> {
            operators().add(token);
            return token;
        });
    }

    private Optional<Known> byToken(String plain) {
        return operators().byToken(PlainSecret.of(plain).digest());
    }

    @Nested
    class Keeping {

        @Test
        void everyMemberIsKept() {
            AppId app = AppId.random(RANDOM);
            Operator robin = save(operator(
                    "Robin",
                    new Grant(Role.VIEWER, Scope.EVERYTHING),
                    new Grant(Role.ADMIN, Scope.of(app)),
                    new Grant(
                            Role.DEVELOPER,
                            new Scope(
                                    Optional.of(app),
                                    List.of(EnvironmentName.PRODUCTION, new EnvironmentName("staging"))))));

            assertThat(operators().find(robin.id())).contains(robin);
            assertThat(robin.revision().number()).isEqualTo(1);
            assertThat(operators().find(OperatorId.random(RANDOM))).isEmpty();
        }

        @Test
        void aChangeReplacesNameAndRoles() {
            Operator robin = save(operator("Robin", Grant.OWNER, new Grant(Role.VIEWER, Scope.EVERYTHING)));

            Operator changed = save(robin.change(new OperatorDetails(
                    new OperatorName("Robyn"), List.of(new Grant(Role.VERIFIER, Scope.EVERYTHING)))));

            assertThat(operators().find(robin.id())).contains(changed);
            assertThat(changed.revision().number()).isEqualTo(2);
        }

        @Test
        void aStaleSaveIsRefused() {
            Operator robin = save(operator("Robin"));
            save(robin.change(new OperatorDetails(new OperatorName("Robyn"), List.of())));

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> save(robin));
        }

        @Test
        void twoNamesThatLookTheSameAreOne() {
            save(operator("Robin"));

            assertThatExceptionOfType(OperatorNameTaken.class).isThrownBy(() -> save(operator("ROBIN")));
        }

        @Test
        void aNameIsTakenByAllThatLookTheSame() {
            save(operator("Robin"));

            assertThat(operators().isTaken(new OperatorName("ROBIN"))).isTrue();
            assertThat(operators().isTaken(new OperatorName("Robin 2"))).isFalse();
        }

        @Test
        void theyAreFoundInTheOrderOfTheirNamesPieceByPiece() {
            List<String> names = List.of("carol", "Alice", "bob", "Dave");
            names.forEach(name -> save(operator(name, new Grant(Role.VIEWER, Scope.EVERYTHING))));
            List<String> found = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Operator> page = operators().search(new PageRequest(2, after));
                page.items().forEach(one -> found.add(one.details().name().value()));
                after = page.next();
            } while (after.isPresent());

            assertThat(found).containsExactly("Alice", "bob", "carol", "Dave");
        }

        @Test
        void aRemovedOneIsGoneWithItsTokens() {
            Operator robin = save(operator("Robin", Grant.OWNER));
            add(token(robin, "one", NOW));

            inTransaction(() -> operators().remove(robin));

            assertThat(operators().find(robin.id())).isEmpty();
            assertThat(byToken("one")).isEmpty();
            assertThat(operators().hasOwner()).isFalse();
        }
    }

    @Nested
    class Owners {

        @Test
        void thereIsNoneAtFirst() {
            assertThat(operators().hasOwner()).isFalse();
            assertThat(inTransaction(() -> operators().holdOwners())).isZero();
        }

        @Test
        void theyAreCounted() {
            save(operator("Robin", Grant.OWNER, new Grant(Role.VIEWER, Scope.EVERYTHING)));
            save(operator("Alice", Grant.OWNER));
            save(operator("Bob", new Grant(Role.ADMIN, Scope.EVERYTHING)));

            assertThat(operators().hasOwner()).isTrue();
            assertThat(inTransaction(() -> operators().holdOwners())).isEqualTo(2);
        }

        @Test
        void ofSeveralWhoAskAtOnceOneSeesThatThereIsNone() {
            List<Object> outcomes = Race.run(
                    4,
                    () -> inTransaction(() -> {
                        if (operators().holdOwners() > 0) {
                            return false;
                        }
                        Operator owner = Operator.owner(OperatorId.random(RANDOM), NOW);
                        operators().save(owner);
                        return true;
                    }));

            assertThat(outcomes).containsExactlyInAnyOrder(true, false, false, false);
        }

        @Test
        void aRollbackUndoesIt() {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        operators().save(operator("Robin", Grant.OWNER));
                        throw new IllegalStateException();
                    }));

            assertThat(operators().hasOwner()).isFalse();
        }
    }

    @Nested
    class Tokens {

        @Test
        void anOperatorIsFoundByEachOfItsTokens() {
            Operator robin = save(operator("Robin", Grant.OWNER));
            Operator alice = save(operator("Alice"));
            OperatorToken one = add(token(robin, "one", NOW));
            OperatorToken two = add(token(robin, "two", NOW.plusSeconds(1)));
            OperatorToken three = add(token(alice, "three", NOW));

            assertThat(byToken("one")).contains(new Known(robin, one));
            assertThat(byToken("two")).contains(new Known(robin, two));
            assertThat(byToken("three")).contains(new Known(alice, three));
            assertThat(byToken("four")).isEmpty();
            assertThat(operators().tokens(robin.id())).containsExactly(one, two);
        }

        @Test
        void aRemovedOneIsNobodysAndJustItsOwnerHasIt() {
            Operator robin = save(operator("Robin"));
            Operator alice = save(operator("Alice"));
            OperatorToken one = add(token(robin, "one", NOW));
            OperatorToken two = add(token(robin, "two", NOW));

            assertThat(inTransaction(() -> operators().removeToken(alice.id(), one.id())))
                    .isFalse();
            assertThat(byToken("one")).isPresent();
            assertThat(inTransaction(() -> operators().removeToken(robin.id(), one.id())))
                    .isTrue();
            assertThat(inTransaction(() -> operators().removeToken(robin.id(), one.id())))
                    .isFalse();
            assertThat(byToken("one")).isEmpty();
            assertThat(operators().tokens(robin.id())).containsExactly(two);
        }

        @Test
        void aUseIsWrittenDown() {
            Operator robin = save(operator("Robin"));
            OperatorToken one = add(token(robin, "one", NOW));

            inTransaction(() -> operators().used(one.id(), NOW.plusSeconds(5)));

            assertThat(byToken("one").orElseThrow().token().lastUsedAt()).contains(NOW.plusSeconds(5));
        }

        @Test
        void aUseOfATokenThatIsGoneIsForgotten() {
            inTransaction(() -> operators().used(CredentialId.random(RANDOM), NOW));

            assertThat(byToken("one")).isEmpty();
        }
    }
}
