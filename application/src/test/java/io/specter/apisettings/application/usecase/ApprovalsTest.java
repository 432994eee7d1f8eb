package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.contract.VanishingStore;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Clearance;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.application.port.in.DecideApproval.CarriedOut;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.Approval.Status;
import io.specter.apisettings.domain.approval.AwaitsApproval;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.approval.NotAwaitingApproval;
import io.specter.apisettings.domain.approval.ReasonRequired;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private static final Optional<Reason> LEAK = Optional.of(new Reason("a leak"));

    private final Shop shop = new Shop(new CriticalPolicy(false, true, Duration.ofHours(24)));
    private final Caller robin = operator("Robin", new Grant(Role.ADMIN, Scope.of(shop.id)));
    private final Caller carol = operator("Carol", new Grant(Role.ADMIN, Scope.EVERYTHING));

    private Caller operator(String name, Grant grant) {
        return shop.settings
                .manageOperators()
                .add(Intent.of(Shop.ALICE), new OperatorDetails(new OperatorName(name), List.of(grant)))
                .operator()
                .caller(Origin.UNKNOWN);
    }

    private Intent intent(Clearance clearance) {
        return new Intent(robin, ExpectedRevision.ANY, Optional.of("production"), LEAK, clearance);
    }

    private RegenerateCredential.Issued regenerate(Intent intent) {
        return shop.settings
                .regenerateCredential()
                .regenerate(new RegenerateCredential.Command(
                        intent,
                        shop.id,
                        Shop.PRODUCTION,
                        CredentialKind.AUTH_TOKEN,
                        Optional.of(new Overlap(Duration.ofHours(1))),
                        false));
    }

    private Approval asked(ThrowingCallable act) {
        AwaitsApproval waiting = catchThrowableOfType(AwaitsApproval.class, act);
        assertThat(waiting).isNotNull();
        return waiting.approval();
    }

    private Approval asked() {
        return asked(() -> regenerate(intent(Clearance.NONE)));
    }

    private CarriedOut approve(Caller by, Approval approval) {
        return shop.settings
                .decideApproval()
                .approve(new DecideApproval.Decision(by, approval.id(), Optional.of(new Reason("looked at"))));
    }

    private Approval decline(Caller by, Approval approval) {
        return shop.settings.decideApproval().decline(new DecideApproval.Decision(by, approval.id(), Optional.empty()));
    }

    private Status status(Approval approval) {
        return shop.settings.browseApprovals().approval(robin, approval.id()).status(shop.now);
    }

    private AuditEvent event(int age) {
        return shop.events().get(age);
    }

    private Optional<CredentialStatus> status(CredentialId id) {
        PageRequest all = new PageRequest(100, Optional.empty());
        return shop
                .settings
                .browseEnvironments()
                .history(Shop.ALICE, shop.id, Shop.PRODUCTION, CredentialKind.AUTH_TOKEN, all)
                .items()
                .stream()
                .filter(credential -> credential.id().equals(id))
                .map(credential -> credential.status(shop.now))
                .findFirst();
    }

    @Nested
    class Asking {

        @Test
        void changesNothingAndIsInTheTrail() {
            Approval approval = asked();

            assertThat(shop.environment(Shop.PRODUCTION).credentials().all()).isEmpty();
            assertThat(shop.environment(Shop.PRODUCTION).revision().number()).isEqualTo(1);
            assertThat(status(approval)).isEqualTo(Status.WAITING);
            assertThat(event(0).action()).isEqualTo(AuditAction.REGENERATE_AUTH_TOKEN);
            assertThat(event(0).outcome()).isEqualTo(AuditEvent.Outcome.AWAITS_APPROVAL);
            assertThat(event(0).subject().approval()).contains(approval.id());
            assertThat(event(0).subject().credential())
                    .as("that there never was")
                    .isEmpty();
            assertThat(event(0).actor()).isEqualTo(robin.actor());
        }

        @Test
        void comesAfterEveryOtherRefusal() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> shop.settings
                            .revokeCredential()
                            .revoke(new RevokeCredential.Command(
                                    intent(Clearance.NONE),
                                    new CredentialAddress(
                                            shop.id,
                                            Shop.PRODUCTION,
                                            CredentialKind.AUTH_TOKEN,
                                            new CredentialId("0123456789abcdef")))));
            assertThat(waiting()).isEmpty();
        }

        @Test
        void isNotNeededWhereNothingIsCritical() {
            assertThat(shop.regenerate(CredentialKind.AUTH_TOKEN, Duration.ZERO).credential())
                    .isNotNull();
            assertThat(waiting()).isEmpty();
        }

        private List<Approval> waiting() {
            return shop.settings
                    .browseApprovals()
                    .approvals(robin, Optional.of(Status.WAITING), new PageRequest(10, Optional.empty()))
                    .items();
        }

        @Test
        void isSeenByWhoSeesTheEnvironment() {
            Approval approval = asked();
            Caller stranger = operator(
                    "Mallory",
                    new Grant(Role.ADMIN, Scope.of(shop.register("Bank").id())));

            assertThat(waiting()).containsExactly(approval);
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> shop.settings.browseApprovals().approval(stranger, approval.id()));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> approve(stranger, approval));
        }
    }

    @Nested
    class Approving {

        @Test
        void carriesTheActOutInTheNameOfWhoAsked() {
            Approval approval = asked();

            CarriedOut carriedOut = approve(carol, approval);

            RegenerateCredential.Issued issued = carriedOut.issued().orElseThrow();
            assertThat(carriedOut.approval().status(shop.now)).isEqualTo(Status.APPROVED);
            assertThat(issued.credential().issuedBy()).isEqualTo(robin.actor().name());
            assertThat(event(0).action()).isEqualTo(AuditAction.REGENERATE_AUTH_TOKEN);
            assertThat(event(0).actor()).isEqualTo(robin.actor());
            assertThat(event(0).outcome()).isEqualTo(AuditEvent.Outcome.DONE);
            assertThat(event(0).subject().approval()).contains(approval.id());
            assertThat(event(1).action()).isEqualTo(AuditAction.APPROVE);
            assertThat(event(1).actor()).isEqualTo(carol.actor());
            assertThat(event(1).reason()).contains(new Reason("looked at"));
        }

        @Test
        void isToldWithTheCredentialWhateverCanBeReadAfterwards() {
            Approval approval = asked();

            CarriedOut carriedOut = approveLastOfAll(approval);

            assertThat(carriedOut.issued()).isPresent();
            assertThat(carriedOut.approval()).isEqualTo(kept(approval));
            assertThat(carriedOut.approval().status(shop.now)).isEqualTo(Status.APPROVED);
        }

        @Test
        void ofAnyActIsToldWhateverCanBeReadAfterwards() {
            Approval approval =
                    asked(() -> shop.setUrl(Shop.PRODUCTION, "https://shop.example", intent(Clearance.NONE)));

            assertThat(approveLastOfAll(approval).approval()).isEqualTo(kept(approval));
        }

        private CarriedOut approveLastOfAll(Approval approval) {
            VanishingStore store = new VanishingStore(shop.ports);
            ApiSettings settings = ApiSettings.on(store.ports(), Policies.STANDARD, new SecureRandom(), shop.clock);
            store.leaveAfterTheNextChange();
            CarriedOut carriedOut = settings.decideApproval()
                    .approve(new DecideApproval.Decision(carol, approval.id(), Optional.empty()));
            assertThat(store.isGone()).isTrue();
            return carriedOut;
        }

        private Approval kept(Approval approval) {
            return shop.settings.browseApprovals().approval(robin, approval.id());
        }

        @Test
        void isForAnother() {
            Approval approval = asked();

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> approve(robin, approval));
            assertThat(status(approval)).isEqualTo(Status.WAITING);
            assertThat(event(0).action()).isEqualTo(AuditAction.APPROVE);
            assertThat(event(0).outcome()).isEqualTo(AuditEvent.Outcome.REFUSED);
        }

        @Test
        void isForWhoMayDoItToo() {
            Approval approval = asked();
            Caller developer = operator("Dave", new Grant(Role.DEVELOPER, Scope.of(shop.id)));

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> approve(developer, approval));
        }

        @Test
        void isNothingWhenWhoAskedMayNotDoItAnyMore() {
            Approval approval = asked();
            shop.settings
                    .manageOperators()
                    .change(new ManageOperators.Change(
                            Intent.of(Shop.ALICE),
                            new OperatorId(robin.actor().id()),
                            old -> new OperatorDetails(old.name(), List.of())));

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> approve(carol, approval));
            assertThat(shop.environment(Shop.PRODUCTION).credentials().all()).isEmpty();
        }

        @Test
        void happensOnce() {
            Approval approval = asked();
            approve(carol, approval);

            assertThatExceptionOfType(NotAwaitingApproval.class).isThrownBy(() -> approve(carol, approval));
            assertThatExceptionOfType(NotAwaitingApproval.class).isThrownBy(() -> decline(carol, approval));
            assertThat(shop.environment(Shop.PRODUCTION).credentials().all()).hasSize(1);
        }

        @Test
        void happensOnceHoweverManyDoItAtTheSameTime() {
            Approval approval = asked();

            List<Object> outcomes = Race.run(8, () -> approve(carol, approval));

            assertThat(outcomes).filteredOn(CarriedOut.class::isInstance).hasSize(1);
            assertThat(shop.environment(Shop.PRODUCTION).credentials().all()).hasSize(1);
        }

        @Test
        void ofWhatIsRefusedNowLeavesItWaiting() {
            Approval first = asked();
            Approval second = asked();
            approve(carol, first);
            Approval third = asked();
            approve(carol, third);

            assertThatExceptionOfType(RotationInProgress.class).isThrownBy(() -> approve(carol, second));
            assertThat(status(second)).isEqualTo(Status.WAITING);
        }

        @Test
        void endsWithItsTime() {
            Approval approval = asked();
            shop.now = shop.now.plus(Duration.ofHours(24));

            assertThatExceptionOfType(NotAwaitingApproval.class).isThrownBy(() -> approve(carol, approval));
            assertThat(shop.settings.tendApprovals().tend()).isEqualTo(1);
            assertThat(shop.settings.tendApprovals().tend()).isZero();
            assertThat(status(approval)).isEqualTo(Status.EXPIRED);
            assertThat(event(0).action()).isEqualTo(AuditAction.EXPIRE_APPROVAL);
        }
    }

    @Nested
    class Declining {

        @Test
        void dropsIt() {
            Approval approval = asked();

            decline(carol, approval);

            assertThat(status(approval)).isEqualTo(Status.DECLINED);
            assertThat(event(0).action()).isEqualTo(AuditAction.DECLINE);
            assertThatExceptionOfType(NotAwaitingApproval.class).isThrownBy(() -> approve(carol, approval));
        }

        @Test
        void isWhatWhoAskedMayDo() {
            assertThat(decline(robin, asked()).status(shop.now)).isEqualTo(Status.DECLINED);
        }
    }

    @Nested
    class BreakingTheGlass {

        @Test
        void goesThroughAtOnceAndIsMarked() {
            regenerate(intent(Clearance.BREAK_GLASS));

            assertThat(shop.environment(Shop.PRODUCTION).credentials().all()).hasSize(1);
            assertThat(event(0).breakGlass()).isTrue();
        }

        @Test
        void needsAReason() {
            Intent silent = new Intent(
                    robin, ExpectedRevision.ANY, Optional.of("production"), Optional.empty(), Clearance.BREAK_GLASS);

            assertThatExceptionOfType(ReasonRequired.class).isThrownBy(() -> regenerate(silent));
        }

        @Test
        void isNotMarkedWhereNothingWasBroken() {
            shop.settings
                    .regenerateCredential()
                    .regenerate(new RegenerateCredential.Command(
                            intent(Clearance.BREAK_GLASS),
                            shop.id,
                            Shop.DEVELOPMENT,
                            CredentialKind.AUTH_TOKEN,
                            Optional.empty(),
                            false));

            assertThat(event(0).breakGlass()).isFalse();
        }
    }

    @Nested
    class EveryAct {

        private CredentialAddress address(CredentialId id) {
            return new CredentialAddress(shop.id, Shop.PRODUCTION, CredentialKind.AUTH_TOKEN, id);
        }

        private CredentialId issued() {
            return approve(carol, asked()).issued().orElseThrow().credential().id();
        }

        @Test
        void onACredentialIsCarriedOut() {
            CredentialId first = issued();
            CredentialId second = issued();

            approve(
                    carol,
                    asked(() -> shop.settings
                            .reinstateCredential()
                            .reinstate(new ReinstateCredential.Command(intent(Clearance.NONE), address(first)))));
            assertThat(status(first)).contains(CredentialStatus.ACTIVE);
            assertThat(status(second)).contains(CredentialStatus.REVOKED);

            CredentialId third = issued();
            approve(
                    carol,
                    asked(() -> shop.settings
                            .endOverlap()
                            .end(new EndOverlap.Command(intent(Clearance.NONE), address(first)))));
            assertThat(status(first)).contains(CredentialStatus.RETIRED);

            approve(
                    carol,
                    asked(() -> shop.settings
                            .revokeCredential()
                            .revoke(new RevokeCredential.Command(intent(Clearance.NONE), address(third)))));
            assertThat(status(third)).contains(CredentialStatus.REVOKED);
        }

        @Test
        void onSettingsTakesJustWhatItIsAbout() {
            Approval url = asked(() -> change(old -> new EnvironmentSettings(
                    Optional.of(new EndpointUrl("https://shop.example")),
                    old.critical(),
                    old.requireSignature(),
                    old.rotationPolicy())));
            approve(
                    carol,
                    asked(() -> change(
                            old -> new EnvironmentSettings(old.url(), old.critical(), true, old.rotationPolicy()))));

            approve(carol, url);

            EnvironmentSettings settings = shop.environment(Shop.PRODUCTION).settings();
            assertThat(settings.url().map(EndpointUrl::value)).contains("https://shop.example");
            assertThat(settings.requireSignature()).isTrue();
        }

        @Test
        void thatChangesNothingAnyMoreIsApprovedAllTheSame() {
            Approval first = asked(() ->
                    change(old -> new EnvironmentSettings(old.url(), old.critical(), true, old.rotationPolicy())));
            Approval second = asked(() ->
                    change(old -> new EnvironmentSettings(old.url(), old.critical(), true, old.rotationPolicy())));
            approve(carol, first);

            assertThat(approve(carol, second).approval().status(shop.now)).isEqualTo(Status.APPROVED);
            assertThat(event(0).action()).isEqualTo(AuditAction.APPROVE);
        }

        @Test
        void thatWasBrokenOffAndThenChangesNothingIsToldAsItIsKept() {
            Approval first = asked(this::requireSignatures);
            Approval second = asked(this::requireSignatures);
            BrokenOff broken = new BrokenOff(2, () -> approve(carol, first));
            ApiSettings settings = ApiSettings.on(
                    TestPorts.with(shop.ports, broken), Policies.STANDARD, new SecureRandom(), shop.clock);

            Approval told = settings.decideApproval()
                    .approve(new DecideApproval.Decision(carol, second.id(), Optional.empty()))
                    .approval();

            assertThat(told.status(shop.now)).isEqualTo(Status.APPROVED);
            assertThat(told).isEqualTo(shop.settings.browseApprovals().approval(robin, second.id()));
        }

        private void requireSignatures() {
            change(old -> new EnvironmentSettings(old.url(), old.critical(), true, old.rotationPolicy()));
        }

        /** Transactions of which one is rolled back and run once more, after what somebody else does meanwhile. */
        private final class BrokenOff implements Transactions {

            private final int which;
            private final Runnable meanwhile;
            private int runs;

            BrokenOff(int which, Runnable meanwhile) {
                this.which = which;
                this.meanwhile = meanwhile;
            }

            @Override
            public <T> T run(Supplier<T> work) {
                runs++;
                if (runs == which) {
                    rollBack(work);
                    meanwhile.run();
                }
                return shop.ports.transactions().run(work);
            }

            private void rollBack(Supplier<?> work) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> shop.ports.transactions().perform(() -> {
                            assertThat(work.get()).isNotNull();
                            throw new IllegalStateException("on purpose");
                        }));
            }
        }

        private void change(UnaryOperator<EnvironmentSettings> change) {
            shop.settings
                    .changeEnvironment()
                    .change(new ChangeEnvironment.Command(intent(Clearance.NONE), shop.id, Shop.PRODUCTION, change));
        }

        @Test
        void onTheCurrentEnvironmentIsCarriedOut() {
            approve(
                    carol,
                    asked(() -> shop.settings
                            .switchCurrentEnvironment()
                            .switchTo(new SwitchCurrentEnvironment.Command(
                                    intent(Clearance.NONE), shop.id, Shop.PRODUCTION, true))));

            assertThat(shop.app().environments().current()).isEqualTo(Shop.PRODUCTION);
            assertThat(asked(() -> shop.settings
                                    .switchCurrentEnvironment()
                                    .switchTo(new SwitchCurrentEnvironment.Command(
                                            intent(Clearance.NONE), shop.id, Shop.DEVELOPMENT, true)))
                            .environment())
                    .as("away from a critical one")
                    .isEqualTo(Shop.DEVELOPMENT);
        }

        @Test
        void thatArchivesTheAppIsForOwners() {
            ChangeApp.Command archive = new ChangeApp.Command(
                    new Intent(robin, ExpectedRevision.ANY, Optional.of("Shop"), LEAK),
                    shop.id,
                    old -> new AppDetails(old.name(), old.location(), AppStatus.ARCHIVED, old.requireApproval()));

            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> shop.settings.changeApp().change(archive));
            assertThat(shop.app().isArchived()).isFalse();
        }

        @Test
        void thatRemovesAnEnvironmentIsCarriedOut() {
            EnvironmentName live = new EnvironmentName("live");
            shop.settings
                    .addEnvironment()
                    .add(new AddEnvironment.Command(
                            Intent.of(Shop.ALICE),
                            shop.id,
                            live,
                            old -> new EnvironmentSettings(old.url(), true, false, old.rotationPolicy())));
            Intent confirmed = new Intent(robin, ExpectedRevision.ANY, Optional.of("live"), LEAK);

            approve(
                    carol,
                    asked(() -> shop.settings
                            .removeEnvironment()
                            .remove(new RemoveEnvironment.Command(confirmed, shop.id, live))));

            assertThat(shop.app().environments().names()).doesNotContain(live);
        }
    }

    @Nested
    class OfOneApp {

        private final Shop plain = new Shop();

        private void require(boolean approval, Caller by) {
            plain.settings
                    .changeApp()
                    .change(new ChangeApp.Command(
                            Intent.of(by),
                            plain.id,
                            old -> new AppDetails(old.name(), old.location(), old.status(), approval)));
        }

        @Test
        void itIsAskedForWhereTheAppSaysSo() {
            require(true, Shop.ALICE);

            assertThatExceptionOfType(AwaitsApproval.class)
                    .isThrownBy(
                            () -> plain.setUrl(Shop.PRODUCTION, "https://shop.example", Shop.confirmed("production")));
        }

        @Test
        void justAnOwnerDoesWithoutItAgain() {
            Caller admin =
                    new Caller(robin.actor(), List.of(new Grant(Role.ADMIN, Scope.of(plain.id))), Origin.UNKNOWN);
            require(true, admin);

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> require(false, admin));
            require(false, Shop.ALICE);
            assertThat(plain.app().details().requireApproval()).isFalse();
        }
    }

    @Test
    void aReasonIsAskedForWhereThatIsThePolicy() {
        Shop strict = new Shop(new CriticalPolicy(true, false, Duration.ofHours(1)));

        assertThatExceptionOfType(ReasonRequired.class)
                .isThrownBy(() -> strict.setUrl(Shop.PRODUCTION, "https://shop.example", Shop.confirmed("production")));
        strict.setUrl(
                Shop.PRODUCTION,
                "https://shop.example",
                new Intent(Shop.ALICE, ExpectedRevision.ANY, Optional.of("production"), LEAK));
        strict.setUrl(Shop.DEVELOPMENT, "https://dev.shop.example", Intent.of(Shop.ALICE));
    }
}
