package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.application.contract.TestApps.STAGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.out.ApprovalRepository;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.Approval.Status;
import io.specter.apisettings.domain.approval.AwaitsApproval;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.approval.CriticalAct.Deed;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.approval.NotAwaitingApproval;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ApprovalRepository} does. */
public abstract class ApprovalRepositoryContract extends PortsContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Actor ROBIN = new Actor("op_0123456789abcdef", "Robin");
    private static final Duration DAY = Duration.ofDays(1);

    private AppId shop = AppId.random(RANDOM);
    private AppId bank = AppId.random(RANDOM);

    @BeforeEach
    void registerApps() {
        shop = inTransaction(() -> opened().apps().save(TestApps.named("Shop"))).id();
        bank = inTransaction(() -> opened().apps().save(TestApps.named("Bank"))).id();
    }

    private ApprovalRepository approvals() {
        return opened().approvals();
    }

    private Approval asked(AppId app, EnvironmentName environment, CriticalAct act, Instant at) {
        return Approval.ask(
                ApprovalId.at(at, RANDOM),
                app,
                environment,
                act,
                new Act(ROBIN, at, Optional.of(new Reason("a leak"))),
                DAY);
    }

    private Approval add(Approval approval) {
        inTransaction(() -> approvals().add(approval));
        return approval;
    }

    private Approval decide(Approval approval) {
        inTransaction(() -> approvals().decide(approval));
        return approval;
    }

    static Stream<CriticalAct> acts() {
        CredentialId id = CredentialId.random(RANDOM);
        TokenRotationPolicy policy = new TokenRotationPolicy(
                Optional.of(Duration.ofDays(30)), new Overlap(Duration.ofHours(1)), DAY, OnOverdue.EXPIRE);
        return Stream.of(
                new CriticalAct.Regenerate(CredentialKind.AUTH_TOKEN, Optional.empty(), false),
                new CriticalAct.Regenerate(CredentialKind.SECRET_KEY, Optional.of(Overlap.NONE), true),
                new CriticalAct.OnCredential(Deed.REVOKE, CredentialKind.AUTH_TOKEN, id),
                new CriticalAct.OnCredential(Deed.REINSTATE, CredentialKind.SECRET_KEY, id),
                new CriticalAct.OnCredential(Deed.END_OVERLAP, CredentialKind.AUTH_TOKEN, id),
                new CriticalAct.Remove(),
                new CriticalAct.SwitchTo(true),
                new CriticalAct.Configure(
                        List.of("critical"),
                        new EnvironmentSettings(Optional.empty(), false, true, TokenRotationPolicy.STANDARD)),
                new CriticalAct.Configure(
                        List.of("url", "rotationPolicy"),
                        new EnvironmentSettings(
                                Optional.of(new EndpointUrl("https://shop.example")), true, false, policy)));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyActIsKeptAsItIs(CriticalAct act) {
        Approval asked = add(asked(shop, STAGING, act, NOW));

        assertThat(approvals().find(asked.id())).contains(asked);
    }

    @Test
    void aDecisionIsKept() {
        Approval asked = add(asked(shop, STAGING, new CriticalAct.Remove(), NOW));

        Approval approved = decide(
                asked.approve(new Act(TestCallers.ALICE.actor(), NOW.plusSeconds(1), Optional.of(new Reason("fine")))));

        assertThat(approvals().find(asked.id())).contains(approved);
        assertThat(inTransaction(() -> approvals().hold(asked.id()))).contains(approved);
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        ApprovalId none = ApprovalId.at(NOW, RANDOM);

        assertThat(approvals().find(none)).isEmpty();
        assertThat(inTransaction(() -> approvals().hold(none))).isEmpty();
    }

    @Test
    void theyAreFoundByWhereTheyStandAndWhatIsInSight() {
        Approval waiting = add(asked(shop, STAGING, new CriticalAct.Remove(), NOW));
        Approval late = add(asked(bank, STAGING, new CriticalAct.Remove(), NOW.minus(DAY)));
        Approval expired = add(
                asked(shop, STAGING, new CriticalAct.Remove(), NOW.minus(DAY).minusSeconds(1)));
        decide(expired.expire());
        Approval other = add(asked(shop, EnvironmentName.PRODUCTION, new CriticalAct.Remove(), NOW.minusSeconds(1)));
        decide(other.decline(Act.by(ROBIN, NOW)));

        assertThat(found(Optional.of(Status.WAITING), Sight.EVERYTHING)).containsExactly(waiting.id());
        assertThat(found(Optional.of(Status.EXPIRED), Sight.EVERYTHING)).containsExactly(expired.id(), late.id());
        assertThat(found(Optional.of(Status.DECLINED), Sight.EVERYTHING)).containsExactly(other.id());
        assertThat(found(Optional.of(Status.APPROVED), Sight.EVERYTHING)).isEmpty();
        assertThat(found(Optional.empty(), Sight.EVERYTHING))
                .containsExactly(expired.id(), late.id(), other.id(), waiting.id());
        assertThat(found(Optional.empty(), new Sight(List.of(new Scope(Optional.of(shop), List.of(STAGING))))))
                .containsExactly(expired.id(), waiting.id());
        assertThat(approvals().expired(NOW, 10)).containsExactly(late.id());
    }

    private List<ApprovalId> found(Optional<Status> status, Sight sight) {
        List<ApprovalId> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Approval> page = approvals().search(status, NOW, sight, new PageRequest(2, after));
            page.items().forEach(one -> found.add(one.id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    @Test
    void ofSeveralWhoDecideAtOnceOneDoes() {
        Approval asked = add(asked(shop, STAGING, new CriticalAct.Remove(), NOW));

        List<Object> outcomes = Race.run(
                8,
                () -> inTransaction(() -> {
                    Approval held = approvals().hold(asked.id()).orElseThrow();
                    approvals().decide(held.approve(Act.by(TestCallers.ALICE.actor(), NOW)));
                    return "approved";
                }));

        assertThat(outcomes).filteredOn("approved"::equals).hasSize(1);
    }

    @Test
    void ofSeveralWhoApproveAtOnceOneCarriesTheActOut() {
        Policies policies = new Policies(
                TokenRotationPolicy.STANDARD,
                new CriticalPolicy(false, true, DAY),
                SessionPolicy.STANDARD,
                ActivityWindow.STANDARD);
        ApiSettings settings = ApiSettings.on(opened(), policies, RANDOM, () -> NOW);
        Caller robin = settings.manageOperators()
                .add(
                        Intent.of(TestCallers.ALICE),
                        new OperatorDetails(
                                new OperatorName("Robin"), List.of(new Grant(Role.ADMIN, Scope.EVERYTHING))))
                .operator()
                .caller(Origin.UNKNOWN);
        AppId app = settings.registerApp()
                .register(new RegisterApp.Command(
                        Intent.of(robin), new AppName("Till"), new Location("DE", Optional.empty())))
                .id();
        Intent confirmed = new Intent(robin, ExpectedRevision.ANY, Optional.of("production"), Optional.empty());
        AwaitsApproval waiting = catchThrowableOfType(
                AwaitsApproval.class,
                () -> settings.regenerateCredential()
                        .regenerate(new RegenerateCredential.Command(
                                confirmed,
                                app,
                                EnvironmentName.PRODUCTION,
                                CredentialKind.AUTH_TOKEN,
                                Optional.empty(),
                                false)));

        List<Object> outcomes = Race.run(
                8,
                () -> settings.decideApproval()
                        .approve(new DecideApproval.Decision(
                                TestCallers.ALICE, waiting.approval().id(), Optional.empty())));

        assertThat(outcomes)
                .filteredOn(DecideApproval.CarriedOut.class::isInstance)
                .hasSize(1);
        assertThat(outcomes).filteredOn(NotAwaitingApproval.class::isInstance).hasSize(7);
        assertThat(settings.browseEnvironments()
                        .history(
                                robin,
                                app,
                                EnvironmentName.PRODUCTION,
                                CredentialKind.AUTH_TOKEN,
                                new PageRequest(10, Optional.empty()))
                        .items())
                .hasSize(1);
    }
}
