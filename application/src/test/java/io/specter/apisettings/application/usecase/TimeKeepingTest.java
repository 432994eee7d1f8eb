package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Ending;
import io.specter.apisettings.domain.credentials.NotReinstatable;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeKeepingTest {

    private final Shop shop = new Shop();

    private void move(Duration duration) {
        shop.now = shop.now.plus(duration);
    }

    private int keepTime() {
        return shop.settings.keepTime().keepTime();
    }

    /** What the clock has recorded, oldest first. */
    private List<AuditAction> recorded() {
        List<AuditAction> newestFirst = shop.events().stream()
                .filter(event -> event.actor().equals(Actor.CLOCK))
                .map(AuditEvent::action)
                .toList();
        return newestFirst.stream()
                .sorted((one, other) -> Integer.compare(newestFirst.indexOf(other), newestFirst.indexOf(one)))
                .toList();
    }

    private Credential kept(CredentialId id) {
        return shop.ports
                .environments()
                .credential(shop.id, Shop.DEVELOPMENT, AUTH_TOKEN, id)
                .orElseThrow();
    }

    private void rotateBy(Duration maxAge, OnOverdue onOverdue) {
        TokenRotationPolicy policy = new TokenRotationPolicy(
                Optional.of(maxAge), new Overlap(Duration.ofDays(1)), Duration.ofHours(1), onOverdue);
        shop.settings
                .changeEnvironment()
                .change(new ChangeEnvironment.Command(
                        Intent.of(Shop.ALICE),
                        shop.id,
                        Shop.DEVELOPMENT,
                        old -> new EnvironmentSettings(old.url(), old.critical(), old.requireSignature(), policy)));
    }

    @Test
    void theEndOfAnOverlapIsRecordedOnceWithItsExactTime() {
        CredentialId old =
                shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();
        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));
        Instant end = shop.now.plus(Duration.ofHours(1));

        move(Duration.ofHours(1).minusSeconds(1));
        assertThat(keepTime()).isZero();
        move(Duration.ofMinutes(7));
        assertThat(keepTime()).isEqualTo(1);
        assertThat(keepTime()).isZero();

        assertThat(recorded()).containsExactly(AuditAction.END_AUTH_TOKEN_OVERLAP);
        assertThat(kept(old).ending().map(Ending::at)).contains(end);
        assertThat(shop.events().get(0).at()).isEqualTo(shop.now);
        assertThat(shop.events().get(0).subject().credential()).contains(old);
    }

    @Test
    void dueSoonAndOverdueAreEventsOfTheirOwn() {
        rotateBy(Duration.ofDays(10), OnOverdue.WARN);
        shop.regenerate(SECRET_KEY, Duration.ZERO);

        move(Duration.ofDays(10).minusHours(1));
        assertThat(keepTime()).isEqualTo(1);
        move(Duration.ofHours(1));
        assertThat(keepTime()).isEqualTo(1);
        move(Duration.ofDays(100));
        assertThat(keepTime()).isZero();

        assertThat(recorded()).containsExactly(AuditAction.SECRET_KEY_DUE_SOON, AuditAction.SECRET_KEY_OVERDUE);
    }

    @Test
    void anExpiryIsRecorded() {
        rotateBy(Duration.ofHours(2), OnOverdue.EXPIRE);
        shop.regenerate(AUTH_TOKEN, Duration.ZERO);

        move(Duration.ofHours(3));
        keepTime();

        assertThat(recorded()).containsExactly(AuditAction.EXPIRE_AUTH_TOKEN);
    }

    @Test
    void whatAPolicyChangeMakesOverdueIsRecorded() {
        shop.regenerate(AUTH_TOKEN, Duration.ZERO);
        move(Duration.ofHours(5));

        rotateBy(Duration.ofHours(4), OnOverdue.WARN);
        keepTime();

        assertThat(recorded()).containsExactly(AuditAction.AUTH_TOKEN_DUE_SOON, AuditAction.AUTH_TOKEN_OVERDUE);
    }

    @Test
    void itChangesNoRevision() {
        shop.regenerate(AUTH_TOKEN, Duration.ZERO);
        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));
        Environment before = shop.environment(Shop.DEVELOPMENT);
        move(Duration.ofHours(2));

        keepTime();

        assertThat(shop.environment(Shop.DEVELOPMENT).revision()).isEqualTo(before.revision());
    }

    @Test
    void aChangeThatComesFirstRecordsWhatTimeHasBroughtAndTheClockAddsNothing() {
        shop.regenerate(AUTH_TOKEN, Duration.ZERO);
        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));
        move(Duration.ofHours(2));

        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));

        assertThat(recorded()).containsExactly(AuditAction.END_AUTH_TOKEN_OVERLAP);
        assertThat(keepTime()).isZero();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void whatCameDueBeforeAPolicyMovedItIsRecordedFirst() {
        rotateBy(Duration.ofDays(10), OnOverdue.WARN);
        shop.regenerate(AUTH_TOKEN, Duration.ZERO);
        move(Duration.ofDays(10));

        rotateBy(Duration.ofDays(30), OnOverdue.WARN);

        assertThat(recorded()).containsExactly(AuditAction.AUTH_TOKEN_DUE_SOON, AuditAction.AUTH_TOKEN_OVERDUE);
        assertThat(keepTime()).isZero();
    }

    @Test
    void whatEndedBeforeItsEnvironmentWasRemovedIsRecordedFirst() {
        shop.add(Shop.STAGING);
        shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ZERO);
        shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ofHours(1));
        move(Duration.ofHours(2));

        shop.remove(Shop.STAGING);

        assertThat(recorded()).containsExactly(AuditAction.END_AUTH_TOKEN_OVERLAP);
    }

    @Test
    void aRefusedChangeLeavesItToTheClock() {
        CredentialId old =
                shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();
        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));
        move(Duration.ofHours(2));

        assertThatExceptionOfType(NotReinstatable.class)
                .isThrownBy(() -> shop.settings
                        .reinstateCredential()
                        .reinstate(
                                new ReinstateCredential.Command(Intent.of(Shop.ALICE), shop.address(AUTH_TOKEN, old))));

        assertThat(recorded()).isEmpty();
        assertThat(keepTime()).isEqualTo(1);
        assertThat(recorded()).containsExactly(AuditAction.END_AUTH_TOKEN_OVERLAP);
    }

    /** A crash between the event and the record would be this: neither is there, and the next run does both. */
    @Test
    void whatCannotBeAuditedIsNotRecordedAndDoneOnceLater() {
        CredentialId old =
                shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();
        shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));
        move(Duration.ofHours(2));
        ApiSettings broken = ApiSettings.on(
                TestPorts.with(shop.ports, new FailingLog()), Policies.STANDARD, new SecureRandom(), shop.clock);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> broken.keepTime().keepTime());
        assertThat(kept(old).ending()).isEmpty();

        assertThat(keepTime()).isEqualTo(1);
        assertThat(recorded()).containsExactly(AuditAction.END_AUTH_TOKEN_OVERLAP);
    }

    /** Writes, and then finds that it could not. */
    private final class FailingLog implements AuditLog {

        @Override
        public void append(AuditEvent event) {
            shop.ports.auditLog().append(event);
            throw new Unavailable("the trail is full");
        }

        @Override
        public Page<AuditEvent> search(AuditQuery query, Sight sight) {
            return shop.ports.auditLog().search(query, sight);
        }
    }
}
