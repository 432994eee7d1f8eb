package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.NameTaken;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.AuditSubject;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AuditTest {

    private final Shop shop = new Shop();

    private AuditEvent newest() {
        return shop.events().get(0);
    }

    @Test
    void aChangeSaysWhoDidWhatToWhatWhenAndWhy() {
        shop.setUrl(
                Shop.DEVELOPMENT,
                "https://dev.shop.example",
                new Intent(
                        Shop.ALICE, Shop.expecting(1).expected(), Optional.empty(), Optional.of(new Reason("moved"))));

        assertThat(newest())
                .usingRecursiveComparison()
                .ignoringFields("sequence", "link")
                .isEqualTo(new AuditEvent(
                        shop.now,
                        Shop.ALICE.actor(),
                        Origin.UNKNOWN,
                        AuditAction.CHANGE_ENVIRONMENT,
                        new AuditSubject(
                                Optional.of(shop.id),
                                Optional.of(Shop.DEVELOPMENT),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        List.of("url"),
                        Optional.empty(),
                        Optional.of(new Reason("moved")),
                        false));
    }

    @Test
    void anIssueNamesTheCredential() {
        Issued issued = shop.regenerate(CredentialKind.AUTH_TOKEN, Duration.ZERO);

        assertThat(newest().subject().credential()).contains(issued.credential().id());
        assertThat(newest().action()).isEqualTo(AuditAction.REGENERATE_AUTH_TOKEN);
    }

    @Test
    void archivingAndRestoringHaveNamesOfTheirOwn() {
        change(Shop.confirmed("Shop"), old -> new AppDetails(old.name(), old.location(), AppStatus.ARCHIVED, false));
        assertThat(newest().action()).isEqualTo(AuditAction.ARCHIVE_APP);

        change(Intent.of(Shop.ALICE), old -> new AppDetails(old.name(), old.location(), AppStatus.ACTIVE, false));
        assertThat(newest().action()).isEqualTo(AuditAction.RESTORE_APP);
    }

    private void change(Intent intent, UnaryOperator<AppDetails> change) {
        shop.settings.changeApp().change(new ChangeApp.Command(intent, shop.id, change));
    }

    @Test
    void aRefusalIsRecordedAfterTheRollback() {
        shop.token();
        shop.token();
        assertThatExceptionOfType(RotationInProgress.class).isThrownBy(shop::token);

        assertThat(newest().refusal()).contains(Refusal.ROTATION_IN_PROGRESS);
        assertThat(newest().subject().credential()).isEmpty();
    }

    @Test
    void aRefusedNameIsRecordedWithoutAnApp() {
        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> shop.register("Shop"));

        assertThat(newest().refusal()).contains(Refusal.NAME_TAKEN);
        assertThat(newest().subject().app()).isEmpty();
    }

    @Test
    void whatCannotBeAuditedDoesNotHappen() {
        OutPorts unaudited = TestPorts.with(shop.ports, new FullLog());
        ApiSettings settings = ApiSettings.on(unaudited, Policies.STANDARD, new SecureRandom(), shop.clock);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> settings.changeApp()
                        .change(new ChangeApp.Command(
                                Intent.of(Shop.ALICE),
                                shop.id,
                                old -> new AppDetails(new AppName("Store"), old.location(), old.status(), false))));
        assertThat(shop.app().name()).isEqualTo(new AppName("Shop"));
    }

    /** A trail that takes nothing more. */
    private static final class FullLog implements AuditLog {

        @Override
        public void append(AuditEvent event) {
            throw new Unavailable("the trail is full");
        }

        @Override
        public Page<AuditEvent> search(AuditQuery query, Sight sight) {
            return new Page<>(List.of(), Optional.empty());
        }
    }
}
