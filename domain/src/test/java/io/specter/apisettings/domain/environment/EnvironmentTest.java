package io.specter.apisettings.domain.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Occurrence;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private final AppId app = AppId.random(random);
    private final Environment production =
            Environment.initial(app, EnvironmentName.PRODUCTION, TokenRotationPolicy.STANDARD);
    private final Environment development =
            Environment.initial(app, EnvironmentName.DEVELOPMENT, TokenRotationPolicy.STANDARD);

    private static EnvironmentSettings settings(String url, boolean critical) {
        return new EnvironmentSettings(
                Optional.of(new EndpointUrl(url)), critical, false, TokenRotationPolicy.STANDARD);
    }

    private Environment issue(Environment environment, CredentialKind kind) {
        CredentialLabel label = environment.label(kind, random);
        return environment.regenerate(
                label,
                CredentialFormat.generate(label, random).digest(),
                new Regeneration(Optional.empty(), false, Act.by(new Actor("op_1", "alice"), clock.instant())));
    }

    @Test
    void justProductionIsBornCritical() {
        assertThat(production.settings().critical()).isTrue();
        assertThat(development.settings().critical()).isFalse();
    }

    @Test
    void productionStaysCritical() {
        assertThatExceptionOfType(InvalidMember.class)
                .isThrownBy(() -> production.configure(settings("https://api.shop.example", false)))
                .satisfies(refusal -> assertThat(refusal.member()).isEqualTo("critical"));
    }

    @Test
    void aCriticalEnvironmentHasNoUrlThatIsOpenOnTheWire() {
        assertThatExceptionOfType(InvalidMember.class)
                .isThrownBy(() -> production.configure(settings("http://api.shop.example", true)))
                .satisfies(refusal -> assertThat(refusal.member()).isEqualTo("url"));
        assertThatExceptionOfType(InvalidMember.class)
                .isThrownBy(() -> development.configure(settings("http://api.shop.example", true)));
        assertThatCode(() -> production.configure(settings("http://localhost:8080", true)))
                .doesNotThrowAnyException();
        assertThatCode(() -> development.configure(settings("http://api.shop.example", false)))
                .doesNotThrowAnyException();
    }

    @Test
    void aCriticalEnvironmentWantsItsNameAsConfirmation() {
        assertThatExceptionOfType(ConfirmationRequired.class)
                .isThrownBy(() -> production.requireConfirmation(Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.expected()).isEqualTo("production"));
        assertThatExceptionOfType(ConfirmationRequired.class)
                .isThrownBy(() -> production.requireConfirmation(Optional.of("Production")));
        assertThatCode(() -> production.requireConfirmation(Optional.of("production")))
                .doesNotThrowAnyException();
        assertThatCode(() -> development.requireConfirmation(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void itIsReadyWithUrlTokenAndKey() {
        assertThat(development.readiness(clock.instant()).missing())
                .containsExactly(Readiness.Part.URL, Readiness.Part.AUTH_TOKEN, Readiness.Part.SECRET_KEY);

        Environment withUrl = development.configure(settings("https://api.shop.example", false));
        Environment withToken = issue(withUrl, CredentialKind.AUTH_TOKEN);

        assertThat(withToken.readiness(clock.instant()).missing()).containsExactly(Readiness.Part.SECRET_KEY);
        assertThat(issue(withToken, CredentialKind.SECRET_KEY)
                        .readiness(clock.instant())
                        .isReady())
                .isTrue();
    }

    @Test
    void aLabelOfAnotherEnvironmentIsRefused() {
        CredentialLabel label = production.label(CredentialKind.AUTH_TOKEN, random);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> development.regenerate(
                        label,
                        CredentialFormat.generate(label, random).digest(),
                        new Regeneration(Optional.empty(), false, Act.by(Actor.CLOCK, clock.instant()))));
    }

    @Test
    void anOverlapIsEndedByAnOperatorOrByTime() {
        Environment issued = issue(production, CredentialKind.AUTH_TOKEN);
        CredentialId first = active(issued);
        Environment regenerated = issue(issued, CredentialKind.AUTH_TOKEN);
        Instant later = clock.instant().plus(Duration.ofDays(1));

        Environment ended = regenerated.endOverlap(first, Act.by(new Actor("op_1", "alice"), clock.instant()));

        assertThat(ended.credentials().retiring(CredentialKind.AUTH_TOKEN, clock.instant()))
                .isEmpty();
        assertThat(ended.occurrences(later)).isEmpty();
        assertThat(regenerated.occurrences(later))
                .extracting(Occurrence::what)
                .containsExactly(Occurrence.What.OVERLAP_ENDED);
        assertThat(regenerated.settle(later).occurrences(later)).isEmpty();
    }

    @Test
    void aTokenIsRevokedAndTheOneBeforeReinstated() {
        Environment issued = issue(production, CredentialKind.AUTH_TOKEN);
        CredentialId first = active(issued);
        Environment regenerated = issue(issued, CredentialKind.AUTH_TOKEN);
        Act act = Act.by(new Actor("op_1", "alice"), clock.instant());

        assertThat(active(regenerated)).isNotEqualTo(first);
        assertThat(active(regenerated.reinstate(first, act))).isEqualTo(first);
        assertThat(regenerated
                        .revoke(active(regenerated), act)
                        .credentials()
                        .active(CredentialKind.AUTH_TOKEN, clock.instant()))
                .isEmpty();
    }

    private CredentialId active(Environment environment) {
        return environment
                .credentials()
                .active(CredentialKind.AUTH_TOKEN, clock.instant())
                .orElseThrow()
                .id();
    }

    @Test
    void itIsTheSameAsOneWithTheSameStateAndNoOther() {
        Environment restored = Environment.restore(
                production.app(),
                production.name(),
                production.settings(),
                production.credentials(),
                production.revision());

        assertThat(restored).isEqualTo(production).hasSameHashCodeAs(production);
        assertThat(development)
                .isNotEqualTo(
                        Environment.initial(AppId.random(random), development.name(), TokenRotationPolicy.STANDARD))
                .isNotEqualTo(Environment.initial(app, new EnvironmentName("staging"), TokenRotationPolicy.STANDARD))
                .isNotEqualTo(development.configure(settings("https://api.shop.example", false)))
                .isNotEqualTo(issue(development, CredentialKind.AUTH_TOKEN))
                .isNotEqualTo(development.saved());
    }

    @Test
    void aTransitionKeepsTheRevisionAndASaveRaisesIt() {
        assertThat(issue(production, CredentialKind.AUTH_TOKEN).revision()).isEqualTo(Revision.UNSAVED);
        assertThat(production.saved().revision()).isEqualTo(new Revision(1));
        assertThat(production.saved()).isNotEqualTo(production);
    }
}
