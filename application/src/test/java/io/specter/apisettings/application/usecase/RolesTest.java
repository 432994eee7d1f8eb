package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each use case makes of the caller's roles; the table itself is tested with {@link Role}. */
class RolesTest {

    private final Shop shop = new Shop();
    private final AppId bank = shop.register("Bank").id();

    private Caller robin(Role role, Scope scope) {
        return TestCallers.with(new Actor("op_robin", "Robin"), new Grant(role, scope));
    }

    private Caller developer() {
        return robin(Role.DEVELOPER, new Scope(Optional.of(shop.id), List.of(Shop.DEVELOPMENT, Shop.PRODUCTION)));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(call);
    }

    private void assertForbidden(ThrowingCallable call) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(call);
        assertThat(shop.events().get(0).refusal()).contains(Refusal.FORBIDDEN);
    }

    @Test
    void listsShowWhatIsInScope() {
        shop.token();
        AppQuery all = new AppQuery(Optional.empty(), Optional.empty(), new PageRequest(10, Optional.empty()));

        assertThat(shop.settings.browseApps().apps(developer(), all).items())
                .extracting(App::id)
                .containsExactly(shop.id);
        assertThat(shop.settings.browseEnvironments().environments(developer(), shop.id))
                .extracting(Environment::name)
                .containsExactly(Shop.PRODUCTION, Shop.DEVELOPMENT);
        assertThat(shop.settings
                        .browseApps()
                        .apps(robin(Role.VERIFIER, Scope.EVERYTHING), all)
                        .items())
                .isEmpty();
        Caller ofBank = robin(Role.VIEWER, Scope.of(bank));
        PageRequest page = new PageRequest(10, Optional.empty());
        assertThat(shop.settings
                        .browseRotations()
                        .rotations(ofBank, Horizon.STANDARD, page)
                        .items())
                .isEmpty();
    }

    @Test
    void foreignAndMissingLookTheSame() {
        assertNotFound(() -> shop.settings.browseApps().app(developer(), bank));
        assertNotFound(() -> shop.settings.browseEnvironments().environments(developer(), bank));
        assertNotFound(() -> shop.settings
                .browseEnvironments()
                .environment(developer(), shop.id, EnvironmentName.QUALITY_ASSURANCE));
        assertNotFound(() ->
                shop.setUrl(EnvironmentName.QUALITY_ASSURANCE, "https://qa.shop.example", Intent.of(developer())));
    }

    @Test
    void aDeveloperChangesJustWhatIsNotCritical() {
        shop.setUrl(Shop.DEVELOPMENT, "https://dev.shop.example", Intent.of(developer()));

        assertForbidden(() -> shop.setUrl(Shop.PRODUCTION, "https://shop.example", Intent.of(developer())));
        assertForbidden(() -> shop.settings
                .switchCurrentEnvironment()
                .switchTo(
                        new SwitchCurrentEnvironment.Command(Intent.of(developer()), shop.id, Shop.PRODUCTION, true)));
        assertForbidden(() -> shop.settings
                .removeEnvironment()
                .remove(new RemoveEnvironment.Command(Intent.of(developer()), shop.id, Shop.DEVELOPMENT)));
    }

    @Test
    void whoMayNotChangeWhatIsCriticalMakesNothingCritical() {
        assertForbidden(() -> shop.settings
                .changeEnvironment()
                .change(new ChangeEnvironment.Command(
                        Intent.of(developer()),
                        shop.id,
                        Shop.DEVELOPMENT,
                        old -> new EnvironmentSettings(
                                old.url(), true, old.requireSignature(), old.rotationPolicy()))));
    }

    @Test
    void anAdminOfAnAppRegistersNone() {
        assertForbidden(() -> shop.settings
                .registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(robin(Role.ADMIN, Scope.of(shop.id))), new AppName("Till"), Shop.GERMANY)));
    }

    @Test
    void aVerifierIsToldNothingOfAppsOutOfItsScope() {
        PlainSecret token = shop.token();

        assertThat(verify(robin(Role.VERIFIER, Scope.of(shop.id)), token)).isInstanceOf(Verification.Accepted.class);
        assertThat(verify(robin(Role.VERIFIER, Scope.of(bank)), token))
                .isEqualTo(new Verification.Rejected(RejectionReason.UNKNOWN));
        assertForbidden(() -> verify(robin(Role.VIEWER, Scope.EVERYTHING), token));
    }

    private Verification verify(Caller caller, PlainSecret token) {
        return shop.settings
                .verifyCredentials()
                .verify(caller, new PresentedToken(token, Optional.empty(), Optional.empty()));
    }

    @Test
    void theTrailIsShownAsFarAsItMayBeRead() {
        shop.regenerate(CredentialKind.AUTH_TOKEN, Duration.ZERO);
        AuditQuery all = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new PageRequest(10, Optional.empty()));

        assertThat(shop.settings
                        .browseAuditEvents()
                        .events(robin(Role.ADMIN, Scope.of(bank)), all)
                        .items())
                .extracting(event -> event.subject().app())
                .containsExactly(Optional.of(bank));
        assertThat(shop.settings
                        .browseAuditEvents()
                        .events(robin(Role.AUDITOR, Scope.EVERYTHING), all)
                        .items())
                .hasSize(3);
        assertForbidden(() -> shop.settings.browseAuditEvents().events(developer(), all));
    }

    @Test
    void whatIsAboutTheInstallationIsForOwners() {
        PageRequest page = new PageRequest(10, Optional.empty());

        assertForbidden(() -> shop.settings.browseOperators().operators(robin(Role.ADMIN, Scope.EVERYTHING), page));
        assertForbidden(() -> shop.settings.rotateMasterKey().state(robin(Role.ADMIN, Scope.EVERYTHING)));
        assertForbidden(() -> shop.settings.proveAuditTrail().integrity(developer(), Optional.of(shop.id)));
    }
}
