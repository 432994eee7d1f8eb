package io.specter.apisettings.adapter.persistence;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.RotateMasterKey.Progress;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.SecretVault.Owner;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.activity.UserHash;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation.Phase;
import io.specter.apisettings.domain.masterkey.MasterKeyUnchanged;
import io.specter.apisettings.domain.masterkey.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a keyset belongs to a database, and what becomes of one whose file an operator replaces. */
abstract class MasterKeysetsOnDatabases {

    @TempDir
    private Path folder;

    private Path file;
    private MasterKeysetFile keyset;
    private MasterKeysetCheck check;
    private OutPorts ports;
    private ApiSettings settings;
    private AppId app;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        file = folder.resolve("keyset.json");
        MasterKeysetFile generated = MasterKeysetFile.generate(file);
        assertThat(generated.isGenerated()).isTrue();
        database().emptyPorts();
        check = database().keysetCheck();
        use(MasterKeysetFile.given(file));
        adopt(keyset);
        app = settings.registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(ALICE), new AppName("Shop"), new Location("DE", Optional.empty())))
                .id();
    }

    private void use(MasterKeysetFile used) {
        keyset = used;
        ports = database().ports(used);
        settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), () -> TestApps.NOW);
    }

    private void adopt(MasterKeysetFile adopted) {
        ports.transactions().run(() -> {
            check.adopt(adopted);
            return adopted;
        });
    }

    private Issued issue(EnvironmentName name) {
        return settings.regenerateCredential()
                .regenerate(new RegenerateCredential.Command(
                        Intent.of(ALICE), app, name, CredentialKind.SECRET_KEY, Optional.empty(), true));
    }

    private MasterKeysetFile another() {
        return MasterKeysetFile.generate(folder.resolve("another.json"));
    }

    /** What an operator does: the file is there whole or not at all. */
    private void replaceFile(MasterKeyset next) throws IOException {
        Path draft = folder.resolve("draft.json");
        new PrivateFile(draft).create(next.json());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void assertWrong(MasterKeysetFile wrong) {
        assertThatExceptionOfType(UnusableKeyset.class)
                .isThrownBy(() -> check.require(wrong))
                .withMessage(wrong.path() + " is not the keyset that this database's secrets are encrypted under");
    }

    private void assertOpens(Issued issued) {
        SealedSecret sealed = (SealedSecret) ports.environments()
                .credential(
                        app,
                        issued.environment().name(),
                        CredentialKind.SECRET_KEY,
                        issued.credential().id())
                .orElseThrow()
                .material();
        Owner owner =
                new Owner(app, issued.environment().name(), issued.credential().id());
        assertThat(ports.vault().open(owner, sealed).reveal())
                .isEqualTo(issued.plain().reveal());
    }

    private Phase phase(Progress started) {
        return settings.rotateMasterKey()
                .rotation(ALICE, started.rotation().id())
                .rotation()
                .phase();
    }

    @Test
    void theRightOneIsKnownBeforeAnythingWasEncrypted() {
        assertThatCode(() -> check.require(MasterKeysetFile.given(file))).doesNotThrowAnyException();
        assertWrong(another());
    }

    @Test
    void aDatabaseThatKnowsNoneYetIsToldByItsSecrets() {
        issue(EnvironmentName.DEVELOPMENT);
        database().execute("update master_keyset set sealed = null");

        assertWrong(another());
        assertThatCode(() -> check.require(keyset)).doesNotThrowAnyException();
    }

    /** The service must start, or nobody could revoke it. */
    @Test
    void oneSecretThatDoesNotOpenMakesNoKeysetWrong() {
        Issued damaged = issue(EnvironmentName.DEVELOPMENT);
        issue(EnvironmentName.QUALITY_ASSURANCE);
        database()
                .execute("update credential set material = material || material where id = '"
                        + damaged.credential().id() + "'");

        assertThatCode(() -> check.require(keyset)).doesNotThrowAnyException();
        assertWrong(another());
    }

    @Test
    void aFileWithoutAKeyThatIsStillNeededIsNotFollowed() throws IOException {
        Issued issued = issue(EnvironmentName.DEVELOPMENT);
        MasterKeyset both = keyset.current().plus();
        MasterKeyset promoted = both.promoting(newest(both));
        replaceFile(promoted);
        ports.masterKeys().follow();
        adoptRegardless(promoted);

        replaceFile(TestKeyset.without(promoted, both.outline().primary()));
        ports.masterKeys().follow();

        assertThat(ports.masterKeys().outline()).isEqualTo(promoted.outline());
        assertOpens(issued);
    }

    private static MasterKeyId newest(MasterKeyset keys) {
        return keys.outline().keys().stream()
                .filter(key -> !key.equals(keys.outline().primary()))
                .findFirst()
                .orElseThrow();
    }

    private void adoptRegardless(MasterKeyset keys) {
        ports.transactions().run(() -> {
            check.reseal(keys);
            return keys;
        });
    }

    /** Half-way through step two of an operator: the other node issues under the new key already. */
    @Test
    void aNodeWhoseKeyIsNotNewDoesNotRotateBackToIt() {
        MasterKeyset both = keyset.current().plus();
        ports.transactions().run(() -> {
            ports.masterKeyRotations()
                    .report(new Node("other", both.promoting(newest(both)).outline(), TestApps.NOW));
            return both;
        });

        assertThatExceptionOfType(MasterKeyUnchanged.class)
                .isThrownBy(() -> settings.rotateMasterKey().start(Intent.of(ALICE)));
    }

    @Test
    void anOperatorWhoTookTheNewKeyBackCanStartWithAnother() throws IOException {
        issue(EnvironmentName.DEVELOPMENT);
        MasterKeyset both = keyset.current().plus();
        replaceFile(both.promoting(newest(both)));
        Progress first = settings.rotateMasterKey().start(Intent.of(ALICE));
        MasterKeyset three = both.plus();
        MasterKeyId third = three.outline().keys().stream()
                .filter(key -> !both.outline().holds(key))
                .findFirst()
                .orElseThrow();
        replaceFile(three.promoting(third));

        Progress second = settings.rotateMasterKey().start(Intent.of(ALICE));
        settings.tendMasterKey().tend();

        assertThat(phase(first)).isEqualTo(Phase.ABANDONED);
        assertThat(phase(second)).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void anotherOneIsNotAdopted() {
        assertThatExceptionOfType(UnusableKeyset.class).isThrownBy(() -> adopt(another()));
        assertThatCode(() -> check.require(keyset)).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsReplacedIsFollowed() throws IOException {
        Issued issued = issue(EnvironmentName.DEVELOPMENT);
        MasterKeyset distributed = keyset.current().plus();
        replaceFile(distributed);

        ports.masterKeys().follow();

        assertThat(ports.masterKeys().outline()).isEqualTo(distributed.outline());
        assertOpens(issued);
    }

    @Test
    void aFileThatCannotBeUsedIsNotFollowedAndTheServiceGoesOn() throws IOException {
        Issued issued = issue(EnvironmentName.DEVELOPMENT);
        String json = Files.readString(file);
        for (String slip : new String[] {"", "{", json.substring(0, json.length() - 30)}) {
            Files.writeString(file, slip);
            ports.masterKeys().follow();
        }
        replaceFile(another().current());
        ports.masterKeys().follow();
        Files.delete(file);
        ports.masterKeys().follow();

        assertThat(ports.masterKeys().outline()).isEqualTo(keyset.current().outline());
        assertOpens(issued);
        assertOpens(issue(EnvironmentName.DEVELOPMENT));
    }

    @Test
    void theKeyOfActiveUsersMovesToTheNewMasterKeyAndStaysTheSame() {
        use(MasterKeysetFile.own(file));
        UserHash before = hash();
        assertThat(keyOfActiveUsersIsUnder())
                .isEqualTo(ports.masterKeys().outline().primary());

        Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        assertThat(keyOfActiveUsersIsUnder()).isEqualTo(started.rotation().key());
        assertThat(hash()).isEqualTo(before);
    }

    private UserHash hash() {
        return ports.transactions().run(ports.activeUsers()::key).hash(app, UserId.of("robin"));
    }

    private MasterKeyId keyOfActiveUsersIsUnder() {
        return MasterKeyset.keyOf(database()
                .query(byte[].class, "select sealed from activity_key")
                .get(0));
    }

    @Test
    void aKeyOfActiveUsersThatWasTamperedWithIsNotOpened() {
        hash();
        database().execute("update activity_key set sealed = sealed || sealed");

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::hash);
    }

    /** Nobody could revoke it. */
    @Test
    void aKeyOfActiveUsersThatWasTamperedWithIsInNoRotationsWay() {
        for (String damage : new String[] {"sealed || sealed", "''"}) {
            database().execute("update activity_key set sealed = null");
            use(MasterKeysetFile.own(file));
            hash();
            database().execute("update activity_key set sealed = " + damage);

            Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
            settings.tendMasterKey().tend();

            assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        }
    }

    @Test
    void aRotationThatBrokeOffBeforeItsLastStepIsFinishedByWhoeverComesNext() {
        use(MasterKeysetFile.own(file));
        UserHash before = hash();
        Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
        MasterKeyId key = started.rotation().key();
        ports.masterKeys().promote(key);
        assertThat(ports.transactions().run(() -> ports.masterKeys().reEncrypt(key, 100)))
                .isEqualTo(1);
        assertThat(keyOfActiveUsersIsUnder()).isEqualTo(key);
        assertThat(ports.masterKeys().isInForce(key)).isFalse();

        use(MasterKeysetFile.own(file));
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        assertThat(ports.masterKeys().isInForce(key)).isTrue();
        assertThat(hash()).isEqualTo(before);
    }

    /** Distributed as a key that is not primary, then promoted: only then there is something to do. */
    @Test
    void aGivenKeysetIsRotatedByItsOperatorAndNeverWritten() throws IOException {
        Issued issued = issue(EnvironmentName.DEVELOPMENT);
        MasterKeyset distributed = keyset.current().plus();
        replaceFile(distributed);
        assertThatExceptionOfType(MasterKeyUnchanged.class)
                .isThrownBy(() -> settings.rotateMasterKey().start(Intent.of(ALICE)));

        MasterKeyset promoted = distributed.promoting(distributed.outline().keys().stream()
                .filter(key -> !key.equals(distributed.outline().primary()))
                .findFirst()
                .orElseThrow());
        replaceFile(promoted);
        Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
        settings.tendMasterKey().tend();

        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
        assertThat(Files.readString(file)).isEqualTo(promoted.json());
        assertOpens(issued);
        use(MasterKeysetFile.given(file));
        assertThatCode(() -> check.require(keyset)).doesNotThrowAnyException();
        assertOpens(issued);
    }

    @Test
    void oneThatNoNodeHasAnyMoreIsAbandonedAndAnotherCanBeStarted() throws IOException {
        use(MasterKeysetFile.own(file));
        MasterKeyset before = keyset.current();
        Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
        replaceFile(before);

        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.ABANDONED);

        Progress second = settings.rotateMasterKey().start(Intent.of(ALICE));
        settings.tendMasterKey().tend();
        assertThat(phase(second)).isEqualTo(Phase.COMPLETED);
    }

    /** It keeps nobody else's secret under the old key, and is in the way only until it is revoked. */
    @Test
    void aSecretThatWasTamperedWithIsLeftAndTheRestGoesOn() {
        use(MasterKeysetFile.own(file));
        Issued tampered = issue(EnvironmentName.DEVELOPMENT);
        Issued sound = issue(EnvironmentName.QUALITY_ASSURANCE);
        database()
                .execute("update credential set material = material || material where id = '"
                        + tampered.credential().id() + "'");

        Progress started = settings.rotateMasterKey().start(Intent.of(ALICE));
        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.RE_ENCRYPTING);
        assertThat(settings.rotateMasterKey()
                        .rotation(ALICE, started.rotation().id())
                        .remaining())
                .isEqualTo(1);
        assertOpens(sound);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> assertOpens(tampered));

        settings.revokeCredential()
                .revoke(new RevokeCredential.Command(
                        Intent.of(ALICE),
                        new CredentialAddress(
                                app,
                                EnvironmentName.DEVELOPMENT,
                                CredentialKind.SECRET_KEY,
                                tampered.credential().id())));
        settings.tendMasterKey().tend();
        assertThat(phase(started)).isEqualTo(Phase.COMPLETED);
    }
}
