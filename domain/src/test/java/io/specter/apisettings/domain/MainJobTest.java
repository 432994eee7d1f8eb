package io.specter.apisettings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import io.specter.apisettings.domain.verification.KnownToken;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The main job with nothing but this module and a clock, as another Java project would do it. */
class MainJobTest {

    private static final Actor ALICE = new Actor("op_1", "alice");

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private final App app = App.register(
            AppId.random(random), new AppName("Shop"), new Location("DE", Optional.empty()), clock.instant());
    private Environment production =
            Environment.initial(app.id(), EnvironmentName.PRODUCTION, TokenRotationPolicy.STANDARD);

    @Test
    void aTokenIsRegeneratedAndTheOldOneEndsWithItsOverlap() {
        setUrl("https://api.shop.example/v1");
        PlainSecret first = regenerate();
        clock.move(Duration.ofDays(60));
        PlainSecret second = regenerate();

        assertThat(verify(second)).isEqualTo(accepted(second, CredentialStatus.ACTIVE));
        assertThat(verify(first)).isEqualTo(accepted(first, CredentialStatus.RETIRING));

        clock.move(Duration.ofHours(1));

        assertThat(verify(second)).isEqualTo(accepted(second, CredentialStatus.ACTIVE));
        assertThat(verify(first)).isEqualTo(new Verification.Rejected(RejectionReason.RETIRED));
    }

    private void setUrl(String url) {
        EnvironmentSettings now = production.settings();
        production = production.configure(new EnvironmentSettings(
                Optional.of(new EndpointUrl(url)), now.critical(), now.requireSignature(), now.rotationPolicy()));
    }

    private PlainSecret regenerate() {
        CredentialLabel label = production.label(CredentialKind.AUTH_TOKEN, random);
        PlainSecret plain = CredentialFormat.generate(label, random);
        Overlap anHour = new Overlap(Duration.ofHours(1));
        production = production.regenerate(
                label, plain.digest(), new Regeneration(Optional.of(anHour), false, Act.by(ALICE, clock.instant())));
        return plain;
    }

    private Verification verify(PlainSecret token) {
        return new PresentedToken(token, Optional.of(app.id()), Optional.of(EnvironmentName.PRODUCTION))
                .verify(this::find, clock.instant());
    }

    private Optional<KnownToken> find(CredentialId id) {
        return production
                .credentials()
                .find(id)
                .map(credential -> new KnownToken(app.id(), app.isArchived(), production.name(), false, credential));
    }

    private Verification accepted(PlainSecret token, CredentialStatus status) {
        CredentialId id = CredentialFormat.read(token).orElseThrow().id();
        return new Verification.Accepted(
                app.id(),
                EnvironmentName.PRODUCTION,
                id,
                status,
                production.credentials().find(id).orElseThrow().retiresAt(),
                false,
                Optional.empty());
    }
}
