package io.specter.apisettings.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotationPlanTest {

    private static final Actor ALICE = new Actor("op_1", "alice");

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private Environment environment =
            Environment.initial(AppId.random(random), EnvironmentName.DEVELOPMENT, TokenRotationPolicy.STANDARD);

    private Credential issue() {
        CredentialLabel label = environment.label(CredentialKind.AUTH_TOKEN, random);
        environment = environment.regenerate(
                label, CredentialFormat.generate(label, random).digest(), request(Optional.empty(), false));
        return environment.credentials().find(label.id()).orElseThrow();
    }

    private Regeneration request(Optional<Duration> overlap, boolean endOverlap) {
        return new Regeneration(overlap.map(Overlap::new), endOverlap, Act.by(ALICE, clock.instant()));
    }

    private RotationPlan plan(Optional<Duration> overlap, boolean endOverlap) {
        return environment.plan(CredentialKind.AUTH_TOKEN, request(overlap, endOverlap));
    }

    @Test
    void theFirstOneEndsNothing() {
        RotationPlan plan = plan(Optional.empty(), false);

        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.ending()).isEmpty();
        assertThat(plan.next().map(Credential::issuedAt)).contains(clock.instant());
    }

    @Test
    void itTellsUntilWhenTheOldOneWouldBeGood() {
        Credential old = issue();

        assertThat(plan(Optional.of(Duration.ofHours(3)), false).ending())
                .singleElement()
                .satisfies(credential -> {
                    assertThat(credential.id()).isEqualTo(old.id());
                    assertThat(credential.status(clock.instant())).isEqualTo(CredentialStatus.RETIRING);
                    assertThat(credential.endsAt()).contains(clock.instant().plus(Duration.ofHours(3)));
                });
    }

    @Test
    void withoutAnOverlapTheOldOneWouldEndAtOnce() {
        issue();

        assertThat(plan(Optional.of(Duration.ZERO), false).ending())
                .singleElement()
                .satisfies(credential ->
                        assertThat(credential.status(clock.instant())).isEqualTo(CredentialStatus.RETIRED));
    }

    @Test
    void whileAnOverlapRunsItWouldBeRefusedOrEndIt() {
        Credential oldest = issue();
        Credential old = issue();

        assertThat(plan(Optional.empty(), false).refusal()).contains(Refusal.ROTATION_IN_PROGRESS);
        assertThat(plan(Optional.empty(), false).ending()).isEmpty();
        assertThat(plan(Optional.empty(), true).ending())
                .extracting(Credential::id)
                .containsExactly(oldest.id(), old.id());
    }

    @Test
    void whatHasEndedAndTheOtherKindAreNotPartOfIt() {
        Credential revoked = issue();
        environment = environment.revoke(revoked.id(), Act.by(ALICE, clock.instant()));
        Credential token = issue();

        assertThat(plan(Optional.empty(), true).ending())
                .extracting(Credential::id)
                .containsExactly(token.id());
        assertThat(environment
                        .plan(CredentialKind.SECRET_KEY, request(Optional.empty(), true))
                        .ending())
                .isEmpty();
    }

    @Test
    void nothingOfItHappens() {
        issue();
        Environment before = environment;

        plan(Optional.empty(), false);

        assertThat(environment).isEqualTo(before);
    }

    @Test
    void whatHappensIsWhatWasPlanned() {
        Credential old = issue();
        Credential planned = plan(Optional.empty(), false).ending().get(0);

        issue();

        assertThat(environment.credentials().find(old.id())).contains(planned);
    }
}
