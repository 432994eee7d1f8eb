package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.RotateMasterKey.Progress;
import io.specter.apisettings.application.port.out.MasterKeys;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.masterkey.KeysetOutline;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation.Phase;
import io.specter.apisettings.domain.masterkey.MasterKeyRotationInProgress;
import io.specter.apisettings.domain.masterkey.Node;
import io.specter.apisettings.domain.masterkey.RotationId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store and vault together do when the master key, a generated one, is rotated. */
public abstract class MasterKeyContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<EnvironmentName> BUILT_IN = EnvironmentName.BUILT_IN;

    private final List<Issued> keys = new ArrayList<>();
    private Instant now = TestApps.NOW;
    private ApiSettings settings;

    @BeforeEach
    void issueSecretKeys() {
        settings = on(opened());
        for (String name : List.of("Shop", "Till", "Stock")) {
            App app = settings.registerApp()
                    .register(new RegisterApp.Command(
                            Intent.of(ALICE), new AppName(name), new Location("DE", Optional.empty())));
            BUILT_IN.forEach(environment -> issueTwo(app, environment));
        }
        keys.removeIf(key -> current(key).ending().isPresent());
        settings.tendMasterKey().tend();
    }

    private ApiSettings on(OutPorts ports) {
        return ApiSettings.on(ports, Policies.STANDARD, RANDOM, () -> now);
    }

    /** In development the first one is destroyed at once. */
    private void issueTwo(App app, EnvironmentName environment) {
        Duration overlap = environment.equals(EnvironmentName.DEVELOPMENT) ? Duration.ZERO : Duration.ofDays(1);
        for (int i = 0; i < 2; i++) {
            keys.add(settings.regenerateCredential()
                    .regenerate(new RegenerateCredential.Command(
                            Intents.confirming(environment),
                            app.id(),
                            environment,
                            CredentialKind.SECRET_KEY,
                            Optional.of(new Overlap(overlap)),
                            false)));
        }
    }

    private Credential current(Issued issued) {
        return opened().environments()
                .credential(
                        issued.environment().app(),
                        issued.environment().name(),
                        CredentialKind.SECRET_KEY,
                        issued.credential().id())
                .orElseThrow();
    }

    private MasterKeys masterKeys() {
        return opened().masterKeys();
    }

    private Progress start() {
        return settings.rotateMasterKey().start(Intent.of(ALICE));
    }

    private Progress progress(Progress started) {
        return settings.rotateMasterKey().rotation(ALICE, started.rotation().id());
    }

    private Phase phase(Progress started) {
        return progress(started).rotation().phase();
    }

    private void assertEverySecretOpens() {
        SecretVault vault = opened().vault();
        assertThat(keys).hasSize(15).allSatisfy(issued -> {
            SecretVault.Owner owner = new SecretVault.Owner(
                    issued.environment().app(),
                    issued.environment().name(),
                    issued.credential().id());
            assertThat(vault.open(owner, (SealedSecret) current(issued).material())
                            .reveal())
                    .isEqualTo(issued.plain().reveal());
        });
    }

    private List<AuditAction> trail() {
        AuditQuery all = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(3, Optional.empty()));
        return settings.browseAuditEvents().events(ALICE, all).items().stream()
                .map(AuditEvent::action)
                .toList();
    }

    @Test
    void everySecretIsEncryptedAnewUnderANewKeyAndStillOpens() {
        MasterKeyId old = masterKeys().outline().primary();
        List<Credential> before = keys.stream().map(this::current).toList();

        Progress started = start();
        assertThat(started.rotation().phase()).isEqualTo(Phase.AWAITING_NODES);
        assertThat(started.rotation().key()).isNotEqualTo(old);
        assertThat(masterKeys().outline().primary()).isEqualTo(old);
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        assertThat(progress(started).rotation().total()).isGreaterThanOrEqualTo(15);
        assertThat(progress(started).remaining()).isZero();
        assertThat(masterKeys().outline())
                .satisfies(outline -> assertThat(outline.primary())
                        .isEqualTo(started.rotation().key()))
                .satisfies(outline -> assertThat(outline.holds(old)).isTrue());
        assertThat(keys.stream().map(this::current)).doesNotContainAnyElementsOf(before);
        assertEverySecretOpens();
        assertThat(trail()).startsWith(AuditAction.COMPLETE_MASTER_KEY_ROTATION, AuditAction.ROTATE_MASTER_KEY);
    }

    @Test
    void aSecretThatIsIssuedAfterwardsIsUnderTheNewKey() {
        Progress started = start();
        settings.tendMasterKey().tend();

        Issued issued = settings.regenerateCredential()
                .regenerate(new RegenerateCredential.Command(
                        Intent.of(ALICE),
                        keys.get(0).environment().app(),
                        EnvironmentName.DEVELOPMENT,
                        CredentialKind.SECRET_KEY,
                        Optional.of(Overlap.NONE),
                        false));

        assertThat(issued.credential()).isNotNull();
        assertThat(progress(started).remaining()).isZero();
    }

    /** Sealed before, kept after: it was on its way when the last one was counted. */
    @Test
    void aSecretThatWasOnItsWayMeanwhileIsTakenAlongAfterwards() {
        Issued late = keys.get(0);
        Credential underTheOldKey = current(late);
        Progress started = start();
        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        inTransaction(() -> opened().environments().settle(withMaterial(late, underTheOldKey.material())));
        assertThat(progress(started).remaining()).isEqualTo(1);

        settings.tendMasterKey().tend();

        assertThat(progress(started).remaining()).isZero();
        assertEverySecretOpens();
    }

    private Environment withMaterial(Issued issued, Material material) {
        Environment now = opened().environments()
                .hold(issued.environment().app(), issued.environment().name())
                .orElseThrow();
        List<Credential> all = now.credentials().all().stream()
                .map(one -> one.id().equals(issued.credential().id()) ? with(one, material) : one)
                .toList();
        return Environment.restore(now.app(), now.name(), now.settings(), Credentials.restore(all), now.revision());
    }

    private static Credential with(Credential old, Material material) {
        return new Credential(
                old.label(),
                material,
                old.issuedAt(),
                old.issuedBy(),
                old.expiresAt(),
                old.retiresAt(),
                old.noted(),
                old.ending());
    }

    /** As when the machine was suspended: whoever moves it on is among the live nodes. */
    @Test
    void itIsNotAbandonedBecauseNobodyReportedForAWhile() {
        Progress started = start();
        now = now.plus(Duration.ofHours(1));

        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void itWaitsForALiveNodeWithoutTheKeyAndNothingIsEncryptedAnew() {
        KeysetOutline old = masterKeys().outline();
        inTransaction(() -> opened().masterKeyRotations().report(new Node("other", old, now)));

        Progress started = start();
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.AWAITING_NODES);
        assertThat(progress(started).waitingFor()).extracting(Node::id).containsExactly("other");
        assertThat(masterKeys().outline().primary()).isEqualTo(old.primary());
        assertThat(progress(started).remaining()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void itGoesOnWhenTheOtherNodeHasTheKeyAndEndsWhenItHasItFirst() {
        KeysetOutline old = masterKeys().outline();
        inTransaction(() -> opened().masterKeyRotations().report(new Node("other", old, now)));
        Progress started = start();
        KeysetOutline distributed = masterKeys().outline();
        inTransaction(() -> opened().masterKeyRotations().report(new Node("other", distributed, now)));

        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.RE_ENCRYPTING);
        assertThat(progress(started).remaining()).isZero();
        assertThat(progress(started).waitingFor()).extracting(Node::id).containsExactly("other");

        KeysetOutline promoted = masterKeys().outline();
        inTransaction(() -> opened().masterKeyRotations().report(new Node("other", promoted, now)));
        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void itDoesNotWaitForANodeThatIsGone() {
        KeysetOutline old = masterKeys().outline();
        inTransaction(() -> opened().masterKeyRotations().report(new Node("other", old, now)));
        Progress started = start();

        now = now.plusSeconds(31);
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void aSecondOneIsRefusedWhileOneRunsAndPossibleAfterwards() {
        start();

        assertThatExceptionOfType(MasterKeyRotationInProgress.class).isThrownBy(this::start);
        settings.tendMasterKey().tend();
        Progress second = start();
        settings.tendMasterKey().tend();

        assertThat(phase(second)).isEqualTo(Phase.COMPLETED);
        assertThat(settings.rotateMasterKey().state(ALICE).latest().map(Progress::rotation))
                .contains(progress(second).rotation());
        assertEverySecretOpens();
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> settings.rotateMasterKey().rotation(ALICE, new RotationId("mkr_0123456789abcdef")));
        assertThat(settings.rotateMasterKey().state(ALICE).latest()).isEmpty();
    }

    @Test
    void theStateShowsTheNodesThatAreAlive() {
        assertThat(settings.rotateMasterKey().state(ALICE).nodes())
                .containsExactly(new Node(masterKeys().node(), masterKeys().outline(), now));

        now = now.plusSeconds(31);
        assertThat(settings.rotateMasterKey().state(ALICE).nodes()).isEmpty();
        now = now.plus(Duration.ofDays(2));
        inTransaction(() -> opened().masterKeyRotations()
                .report(new Node("other", masterKeys().outline(), now)));
        assertThat(opened().masterKeyRotations().nodes(TestApps.NOW))
                .extracting(Node::id)
                .containsExactly("other");
    }

    /** Before each of its transactions, and before each is committed: as a kill would, nothing is cleaned up. */
    @Test
    void brokenOffAnywhereItGoesOnAfterwards() {
        for (int step = 0; step < 14; step++) {
            Progress started = start();
            killAt(step);
            if (step % 3 == 0) {
                killAt(1);
            }
            settings.tendMasterKey().tend();

            assertThat(phase(started)).as("killed at step %d", step).isEqualTo(Phase.COMPLETED);
            assertEverySecretOpens();
        }
    }

    private void killAt(int step) {
        try {
            on(TestPorts.with(opened(), new Killed(opened().transactions(), step)))
                    .tendMasterKey()
                    .tend();
        } catch (Kill expected) {
            assertThat(expected).isNotNull();
        }
    }

    /** Even steps end before a transaction, odd ones within it, when all is done but the commit. */
    private static final class Killed implements Transactions {

        private final Transactions real;
        private int left;

        Killed(Transactions real, int steps) {
            this.real = real;
            this.left = steps;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            step();
            return real.run(() -> {
                T result = work.get();
                step();
                return result;
            });
        }

        private void step() {
            if (left-- == 0) {
                throw new Kill();
            }
        }
    }

    private static final class Kill extends Error {
        private static final long serialVersionUID = 1L;
    }
}
