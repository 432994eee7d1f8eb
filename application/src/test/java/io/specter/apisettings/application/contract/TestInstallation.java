package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** All in-ports on any out-ports, and Alice, who asks them; the clock goes on by a microsecond when it is read. */
public final class TestInstallation {

    private final AtomicLong micros = new AtomicLong();
    private final ApiSettings settings;

    public TestInstallation(OutPorts ports) {
        settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), this::now);
    }

    private Instant now() {
        return TestApps.NOW.plus(micros.incrementAndGet(), ChronoUnit.MICROS);
    }

    public ApiSettings settings() {
        return settings;
    }

    static Intent confirming(String name) {
        return new Intent(ALICE, ExpectedRevision.ANY, Optional.of(name), Optional.empty());
    }

    public App register(String name) {
        return settings.registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(ALICE), new AppName(name), new Location("DE", Optional.empty())));
    }

    public App find(App app) {
        return find(app.id());
    }

    public App find(AppId app) {
        return settings.browseApps().app(ALICE, app);
    }

    public void add(App app, EnvironmentName name) {
        settings.addEnvironment().add(new AddEnvironment.Command(Intent.of(ALICE), app.id(), name, initial -> initial));
    }

    public App change(App app, AppStatus status) {
        return settings.changeApp()
                .change(new ChangeApp.Command(
                        confirming(app.name().value()),
                        app.id(),
                        old -> new AppDetails(old.name(), old.location(), status, false)));
    }

    public TestKeyring keyring(App app, EnvironmentName environment, CredentialKind kind) {
        return new TestKeyring(settings, app.id(), environment, kind);
    }

    public Verification verify(PlainSecret token) {
        return settings.verifyCredentials()
                .verify(ALICE, new PresentedToken(token, Optional.empty(), Optional.empty()));
    }

    /** What happened in an app, in the order of the trail. */
    public List<AuditEvent> events(AppId app) {
        return settings.browseAuditEvents().events(ALICE, all(Optional.of(app))).items().stream()
                .sorted(Comparator.comparing(AuditEvent::sequence))
                .toList();
    }

    /** The newest events of an app, or of all there is. */
    static AuditQuery all(Optional<AppId> app) {
        return new AuditQuery(
                app,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()));
    }
}
