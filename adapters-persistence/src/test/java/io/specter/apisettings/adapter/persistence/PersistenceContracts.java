package io.specter.apisettings.adapter.persistence;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.ActiveUsersContract;
import io.specter.apisettings.application.contract.AppRepositoryContract;
import io.specter.apisettings.application.contract.ApprovalRepositoryContract;
import io.specter.apisettings.application.contract.AuditChainsContract;
import io.specter.apisettings.application.contract.AuditLogContract;
import io.specter.apisettings.application.contract.ChainRacesContract;
import io.specter.apisettings.application.contract.EnvironmentRepositoryContract;
import io.specter.apisettings.application.contract.EnvironmentTimeContract;
import io.specter.apisettings.application.contract.IdentityContract;
import io.specter.apisettings.application.contract.ManyAtOnceContract;
import io.specter.apisettings.application.contract.MasterKeyContract;
import io.specter.apisettings.application.contract.OperatorRepositoryContract;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.SecretVaultContract;
import io.specter.apisettings.application.contract.SignInContract;
import io.specter.apisettings.application.contract.SpentNoncesContract;
import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.contract.TestCredentials;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.contract.TransactionsContract;
import io.specter.apisettings.application.contract.TwoAtOnceContract;
import io.specter.apisettings.application.contract.VerificationCountsContract;
import io.specter.apisettings.application.memory.InMemoryIdentityProvider;
import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the adapters do on every database. */
abstract class PersistenceContracts {

    private static final InstantSource CLOCK = () -> TestApps.NOW;

    abstract TestDatabase database();

    @Nested
    class Apps extends AppRepositoryContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Environments extends EnvironmentRepositoryContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Times extends EnvironmentTimeContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class MasterKeys extends MasterKeyContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Keysets extends MasterKeysetsOnDatabases {

        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class Audit extends AuditLogContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Chains extends AuditChainsContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Operators extends OperatorRepositoryContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Approvals extends ApprovalRepositoryContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class SignIns extends SignInContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class SigningIn extends SignInsOnDatabases {

        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class Identities extends IdentityContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Nonces extends SpentNoncesContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Counts extends VerificationCountsContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Users extends ActiveUsersContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Vault extends SecretVaultContract {
        @Override
        protected OutPorts ports() {
            return database().ports();
        }
    }

    @Nested
    class InTransactions extends TransactionsContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }
    }

    @Nested
    class Dumps extends PlainValuesInDumps {
        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class Ciphertexts extends TamperedCiphertexts {
        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class Trails extends ClosedTrail {

        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class Tampering extends TamperedTrail {

        @Override
        TestDatabase database() {
            return PersistenceContracts.this.database();
        }
    }

    @Nested
    class RacesOfChains extends ChainRacesContract {

        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }

        @Override
        protected String store() {
            return database().product();
        }
    }

    @Nested
    class RacesOfMany extends ManyAtOnceContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }

        @Override
        protected String store() {
            return database().product();
        }
    }

    @Nested
    class RacesOfTwo extends TwoAtOnceContract {
        @Override
        protected OutPorts ports() {
            return database().emptyPorts();
        }

        @Override
        protected String store() {
            return database().product();
        }
    }

    @Nested
    class Races {

        private static final Duration HALF_A_DAY = Duration.ofHours(12);

        private final OutPorts ports = database().emptyPorts();
        private final ApiSettings settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), CLOCK);
        private final App app = settings.registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(ALICE), new AppName("Checkout"), new Location("DE", Optional.empty())));

        /** One holds the app and then the environment, the other just the environment: neither may wait for ever. */
        @Test
        void removingAnEnvironmentAndRegeneratingInItNeverBlockEachOther() {
            for (int round = 0; round < 20; round++) {
                EnvironmentName name = new EnvironmentName("stage-" + round);
                settings.addEnvironment()
                        .add(new AddEnvironment.Command(Intent.of(ALICE), app.id(), name, initial -> initial));
                Iterator<Supplier<Object>> acts = List.<Supplier<Object>>of(() -> remove(name), () -> issue(name))
                        .iterator();

                List<Object> outcomes = Race.run(2, () -> next(acts).get());

                assertThat(outcomes).noneMatch(Unavailable.class::isInstance);
            }
        }

        /** As on as many nodes; what each would do alone. */
        @Test
        void ofManyClocksEachThingIsRecordedByOne() {
            List<Credential> rotated = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                App other = register("Timed " + i);
                rotated.add(issue(other, Duration.ZERO).credential());
                issue(other, Duration.ofHours(1));
            }
            ApiSettings later =
                    ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), () -> TestApps.NOW.plus(HALF_A_DAY));

            List<Object> outcomes = Race.run(8, () -> later.keepTime().keepTime());

            assertThat(outcomes).allMatch(Integer.class::isInstance);
            assertThat(outcomes.stream().mapToInt(Integer.class::cast).sum()).isEqualTo(rotated.size());
            assertThat(clockEvents())
                    .extracting(event -> event.subject().credential().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(
                            rotated.stream().map(Credential::id).toList());
        }

        private RegenerateCredential.Issued issue(App other, Duration overlap) {
            return settings.regenerateCredential()
                    .regenerate(new RegenerateCredential.Command(
                            Intent.of(ALICE),
                            other.id(),
                            EnvironmentName.DEVELOPMENT,
                            CredentialKind.AUTH_TOKEN,
                            Optional.of(new Overlap(overlap)),
                            false));
        }

        private List<AuditEvent> clockEvents() {
            return ports.auditLog()
                    .search(
                            new AuditQuery(
                                    Optional.empty(),
                                    Optional.of(Actor.CLOCK.id()),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    new PageRequest(200, Optional.empty())),
                            Sight.EVERYTHING)
                    .items();
        }

        private Supplier<Object> next(Iterator<Supplier<Object>> acts) {
            synchronized (acts) {
                return acts.next();
            }
        }

        private Object remove(EnvironmentName name) {
            settings.removeEnvironment().remove(new RemoveEnvironment.Command(Intent.of(ALICE), app.id(), name));
            return name;
        }

        private Object issue(EnvironmentName name) {
            return settings.regenerateCredential()
                    .regenerate(new RegenerateCredential.Command(
                            Intent.of(ALICE), app.id(), name, CredentialKind.AUTH_TOKEN, Optional.empty(), false));
        }

        /** Each waits for the name the other still has, which no lock on rows can foresee. */
        @Test
        void twoAppsThatSwapNamesAreNeverLeftWithoutAnAnswer() {
            for (int round = 0; round < 20; round++) {
                App one = register("One " + round);
                App other = register("Other " + round);
                Iterator<Supplier<Object>> acts = List.<Supplier<Object>>of(
                                () -> rename(one, other.name()), () -> rename(other, one.name()))
                        .iterator();

                List<Object> outcomes = Race.run(2, () -> next(acts).get());

                assertThat(outcomes).noneMatch(Unavailable.class::isInstance);
            }
        }

        @Test
        void whoSignsInForTheFirstTimeInManyBrowsersIsOneOperator() {
            InMemoryIdentityProvider provider = new InMemoryIdentityProvider();
            ApiSettings offering =
                    ApiSettings.on(TestPorts.with(ports, provider), Policies.STANDARD, new SecureRandom(), CLOCK);
            for (int round = 0; round < 10; round++) {
                provider.vouchesFor("subject " + round, "robin", "viewer");

                List<Object> outcomes = Race.run(4, () -> signIn(offering.signInAtProvider()));

                assertThat(outcomes).hasOnlyElementsOfType(Actor.class);
                assertThat(outcomes.stream().distinct()).hasSize(1);
            }
        }

        private Object signIn(SignInAtProvider offered) {
            SignInAtProvider.Begun begun = offered.begin();
            return offered.complete(new SignInAtProvider.Reply(
                            begun.pending(),
                            InMemoryIdentityProvider.CODE,
                            begun.authorization().getQuery().replace("state=", ""),
                            Optional.empty(),
                            Origin.UNKNOWN))
                    .orElseThrow()
                    .caller()
                    .actor();
        }

        private App register(String name) {
            return settings.registerApp()
                    .register(new RegisterApp.Command(
                            Intent.of(ALICE), new AppName(name), new Location("DE", Optional.empty())));
        }

        private Object rename(App renamed, AppName name) {
            return settings.changeApp()
                    .change(new ChangeApp.Command(
                            Intent.of(ALICE),
                            renamed.id(),
                            old -> new AppDetails(name, old.location(), old.status(), false)));
        }
    }

    @Nested
    class OnlyOnDatabases {

        private final OutPorts ports = database().emptyPorts();

        private App save(App app) {
            return ports.transactions().run(() -> ports.apps().save(app));
        }

        @Test
        void whoHoldsWhatItFoundBeforeSeesItAsItIsNow() {
            App app = save(TestApps.named("Checkout"));

            ports.transactions().run(() -> {
                assertThat(ports.apps().find(app.id())).contains(app);
                List<Object> saved = Race.run(1, () -> save(TestApps.renamed(app, "Till")));
                assertThat(ports.apps().hold(app.id()).map(Object.class::cast)).contains(saved.get(0));
                return app;
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"\0", "a\0", "\uD83D", "\uDED2a"})
        void whatNoNameCanHaveIsNotAskedFor(String text) {
            save(TestApps.named("a?\uD83D\uDED2a"));

            assertThat(ports.apps()
                            .search(query(Optional.of(text), Optional.empty()), Sight.EVERYTHING)
                            .items())
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> ports.apps().search(query(Optional.empty(), Optional.of(text)), Sight.EVERYTHING));
        }

        private AppQuery query(Optional<String> search, Optional<String> after) {
            return new AppQuery(search, Optional.empty(), new PageRequest(10, after));
        }

        @Test
        void migratingTwiceChangesNothing() {
            App app = save(TestApps.named("Checkout"));

            DatabaseMigration.migrate(database().source());

            assertThat(ports.apps().find(app.id())).contains(app);
        }

        @Test
        void whatTheDatabaseRefusesIsNoAnswer() {
            database().execute("alter table app rename to gone");
            try {
                App app = TestApps.named("Checkout");
                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(() -> ports.apps().find(app.id()));
                assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> save(app));
                assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(() ->
                                ports.transactions().run(() -> ports.apps().hold(app.id())));
            } finally {
                database().execute("alter table gone rename to app");
            }
        }

        @Test
        void whatCannotBeCommittedIsNoAnswer() {
            App app = TestApps.named("Checkout");

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> ports.transactions().run(() -> {
                        database().transaction().setRollbackOnly();
                        return ports.apps().save(app);
                    }));

            assertThat(ports.apps().find(app.id())).isEmpty();
        }

        @Test
        void theDatabaseItselfRefusesASecondCredentialInForce() {
            App app = save(TestApps.named("Checkout"));
            Environment born = TestApps.environment(app, EnvironmentName.DEVELOPMENT);
            Environment twice = TestCredentials.issue(
                    TestCredentials.issue(born, CredentialKind.AUTH_TOKEN, TestApps.NOW),
                    CredentialKind.AUTH_TOKEN,
                    TestApps.NOW.plusSeconds(1));
            ports.transactions().run(() -> ports.environments().save(twice));

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> database().execute("update credential set slot = 'ACTIVE', retires_at = null"))
                    .havingCause()
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        }

        @Test
        void holdingOutsideATransactionIsRefused() {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(
                            () -> ports.apps().hold(TestApps.named("Checkout").id()));
        }
    }
}
