package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.contract.TestKeyring;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the trail takes nothing more, nothing happens any more. */
abstract class ClosedTrail {

    private static final Intent INTENT = Intent.of(TestCallers.ALICE);

    private final OutPorts ports = database().emptyPorts();
    private final TestInstallation installation = new TestInstallation(ports);
    private final ApiSettings settings = installation.settings();

    abstract TestDatabase database();

    private void close() {
        if (database().product().equals("PostgreSQL")) {
            database()
                    .execute("create function refuse() returns trigger language plpgsql as"
                            + " 'begin raise exception ''read-only''; end'");
            database()
                    .execute(
                            "create trigger closed before insert on audit_event for each row execute function refuse()");
        } else {
            database().execute("alter table audit_event add constraint closed check (place < 0) nocheck");
        }
    }

    @AfterEach
    void open() {
        if (database().product().equals("PostgreSQL")) {
            database().execute("drop trigger if exists closed on audit_event");
            database().execute("drop function if exists refuse");
        } else {
            database().execute("alter table audit_event drop constraint if exists closed");
        }
    }

    /** All rows there are; the numbers that the trail has skipped are no change. */
    private List<String> rows() {
        return Dump.of(database())
                .lines()
                .filter(line -> !line.contains("START WITH"))
                .sorted()
                .toList();
    }

    @Test
    void nothingIsChangedByAnybody() {
        Map<String, Supplier<?>> acts = acts();
        close();
        List<String> before = rows();

        acts.forEach((act, supplier) -> {
            assertThatExceptionOfType(Unavailable.class).as(act).isThrownBy(supplier::get);
            assertThat(rows()).as(act).isEqualTo(before);
        });
        System.out.printf(
                "proof: %s: with a trail that takes no event, %d of %d acts are unavailable and change no row%n",
                database().product(), acts.size(), acts.size());
    }

    private Map<String, Supplier<?>> acts() {
        App app = installation.register("Checkout");
        App archived = installation.register("Till");
        installation.add(app, TestApps.STAGING);
        installation.change(archived, AppStatus.ARCHIVED);
        TestKeyring tokens = installation.keyring(app, EnvironmentName.DEVELOPMENT, CredentialKind.AUTH_TOKEN);
        CredentialId retiring = tokens.regenerate(false).credential().id();
        tokens.regenerate(false);
        TestKeyring keys = installation.keyring(app, EnvironmentName.DEVELOPMENT, CredentialKind.SECRET_KEY);
        CredentialId key = keys.regenerate(false).credential().id();

        Map<String, Supplier<?>> acts = new LinkedHashMap<>();
        acts.put("enrol the owner", () -> settings.enrolFirstOwner().enrol(PlainSecret.of("x".repeat(40))));
        acts.put("register", () -> installation.register("Shop"));
        acts.put("archive", () -> installation.change(app, AppStatus.ARCHIVED));
        acts.put("restore", () -> installation.change(archived, AppStatus.ACTIVE));
        acts.put(
                "add an environment",
                () -> settings.addEnvironment()
                        .add(new AddEnvironment.Command(
                                INTENT, app.id(), new EnvironmentName("beta"), initial -> initial)));
        acts.put(
                "change an environment",
                () -> settings.changeEnvironment()
                        .change(new ChangeEnvironment.Command(
                                INTENT, app.id(), EnvironmentName.DEVELOPMENT, ClosedTrail::critical)));
        acts.put("remove an environment", () -> {
            settings.removeEnvironment().remove(new RemoveEnvironment.Command(INTENT, app.id(), TestApps.STAGING));
            return app;
        });
        acts.put(
                "switch",
                () -> settings.switchCurrentEnvironment()
                        .switchTo(new SwitchCurrentEnvironment.Command(
                                INTENT, app.id(), EnvironmentName.QUALITY_ASSURANCE, true)));
        acts.put("regenerate a token", tokens::replace);
        acts.put("regenerate a key", keys::replace);
        acts.put("revoke", () -> {
            keys.revoke(key);
            return key;
        });
        acts.put("reinstate", () -> tokens.reinstate(retiring));
        acts.put(
                "end an overlap",
                () -> settings.endOverlap()
                        .end(new EndOverlap.Command(
                                INTENT,
                                new CredentialAddress(app.id(), tokens.environment(), tokens.kind(), retiring))));
        acts.put("what is refused", () -> tokens.regenerate(false));
        acts.put(
                "what is stale",
                () -> settings.changeEnvironment()
                        .change(new ChangeEnvironment.Command(
                                new Intent(
                                        TestCallers.ALICE,
                                        ExpectedRevision.oneOf(Set.of(new Revision(99))),
                                        Optional.empty(),
                                        Optional.empty()),
                                app.id(),
                                EnvironmentName.DEVELOPMENT,
                                ClosedTrail::critical)));
        acts.put("rotate the master key", () -> settings.rotateMasterKey().start(INTENT));
        acts.put("the clock", () -> later().keepTime().keepTime());
        return acts;
    }

    private static EnvironmentSettings critical(EnvironmentSettings old) {
        return new EnvironmentSettings(old.url(), true, old.requireSignature(), old.rotationPolicy());
    }

    /** The same installation after all overlaps. */
    private ApiSettings later() {
        return ApiSettings.on(
                ports, Policies.STANDARD, new SecureRandom(), () -> TestApps.NOW.plus(Duration.ofDays(60)));
    }

    @Test
    void aRotationOfTheMasterKeyIsNotFinished() {
        settings.rotateMasterKey().start(INTENT);
        settings.tendMasterKey().tend();
        close();

        assertUnavailable(() -> settings.tendMasterKey().tend());

        assertThat(ports.masterKeyRotations().latest().orElseThrow().isRunning())
                .isTrue();
    }

    private static void assertUnavailable(ThrowingCallable act) {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(act);
    }

    @Test
    void itGoesOnWhenTheTrailDoes() {
        App app = installation.register("Checkout");
        close();
        assertUnavailable(() -> installation.change(app, AppStatus.ARCHIVED));
        open();

        assertThat(installation.change(app, AppStatus.ARCHIVED).isArchived()).isTrue();
        assertThat(settings.proveAuditTrail()
                        .integrity(TestCallers.ALICE, Optional.empty())
                        .whole())
                .isTrue();
    }
}
