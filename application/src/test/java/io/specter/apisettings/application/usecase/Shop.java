package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.memory.InMemoryPorts;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An installation in memory with one app, "Shop", and one operator, Alice; its clock is moved by hand. */
final class Shop {

    static final Caller ALICE = TestCallers.ALICE;
    static final Location GERMANY = new Location("DE", Optional.empty());
    static final EnvironmentName PRODUCTION = EnvironmentName.PRODUCTION;
    static final EnvironmentName STAGING = new EnvironmentName("staging");
    static final EnvironmentName DEVELOPMENT = EnvironmentName.DEVELOPMENT;

    final OutPorts ports = InMemoryPorts.ports();
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    final InstantSource clock = () -> now;
    final ApiSettings settings;
    final AppId id;

    Shop() {
        this(CriticalPolicy.STANDARD);
    }

    Shop(CriticalPolicy policy) {
        settings = ApiSettings.on(
                ports,
                new Policies(TokenRotationPolicy.STANDARD, policy, SessionPolicy.STANDARD, ActivityWindow.STANDARD),
                new SecureRandom(),
                clock);
        id = register("Shop").id();
    }

    App register(String name) {
        return settings.registerApp().register(new RegisterApp.Command(Intent.of(ALICE), new AppName(name), GERMANY));
    }

    App app() {
        return settings.browseApps().app(ALICE, id);
    }

    Environment environment(EnvironmentName name) {
        return settings.browseEnvironments().environment(ALICE, id, name);
    }

    static Intent confirmed(String confirm) {
        return new Intent(ALICE, ExpectedRevision.ANY, Optional.of(confirm), Optional.empty());
    }

    static Intent expecting(long revision) {
        return new Intent(
                ALICE, ExpectedRevision.oneOf(Set.of(new Revision(revision))), Optional.empty(), Optional.empty());
    }

    RegenerateCredential.Issued regenerate(CredentialKind kind, Duration overlap) {
        return regenerate(DEVELOPMENT, kind, overlap);
    }

    RegenerateCredential.Issued regenerate(EnvironmentName name, CredentialKind kind, Duration overlap) {
        return settings.regenerateCredential()
                .regenerate(new RegenerateCredential.Command(
                        Intent.of(ALICE), id, name, kind, Optional.of(new Overlap(overlap)), false));
    }

    Environment add(EnvironmentName name) {
        return settings.addEnvironment()
                .add(new AddEnvironment.Command(Intent.of(ALICE), id, name, initial -> initial));
    }

    void remove(EnvironmentName name) {
        settings.removeEnvironment().remove(new RemoveEnvironment.Command(Intent.of(ALICE), id, name));
    }

    PlainSecret token() {
        return regenerate(CredentialKind.AUTH_TOKEN, Duration.ofHours(1)).plain();
    }

    CredentialAddress address(CredentialKind kind, CredentialId credential) {
        return new CredentialAddress(id, DEVELOPMENT, kind, credential);
    }

    Environment setUrl(EnvironmentName name, String url, Intent intent) {
        return settings.changeEnvironment()
                .change(new ChangeEnvironment.Command(
                        intent,
                        id,
                        name,
                        old -> new EnvironmentSettings(
                                Optional.of(new EndpointUrl(url)),
                                old.critical(),
                                old.requireSignature(),
                                old.rotationPolicy())));
    }

    Verification verify(PlainSecret token) {
        return settings.verifyCredentials().verify(ALICE, new PresentedToken(token, Optional.of(id), Optional.empty()));
    }

    /** Newest first. */
    List<AuditEvent> events() {
        AuditQuery all = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()));
        return settings.browseAuditEvents().events(ALICE, all).items();
    }
}
