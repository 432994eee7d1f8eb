package io.specter.apisettings.adapter.rest.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.adapter.rest.json.JsonReader;
import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeEnvironmentRequestTest {

    private static final EnvironmentSettings BEFORE = new EnvironmentSettings(
            Optional.of(new EndpointUrl("https://shop.example")), false, true, TokenRotationPolicy.STANDARD);

    private static EnvironmentSettings after(String body) throws IOException {
        return new JsonReader()
                .read(body.getBytes(StandardCharsets.UTF_8), ChangeEnvironmentRequest.class)
                .toCommand(Intent.of(TestCallers.ALICE), new AppId("app_0123456789abcdef"), EnvironmentName.DEVELOPMENT)
                .change()
                .apply(BEFORE);
    }

    @Test
    void anEmptyPatchChangesNothing() throws IOException {
        assertThat(after("{}")).isEqualTo(BEFORE);
        assertThat(after("{\"rotationPolicy\":{}}")).isEqualTo(BEFORE);
    }

    @Test
    void nullTakesTheUrlAway() throws IOException {
        assertThat(after("{\"url\":null}"))
                .isEqualTo(new EnvironmentSettings(Optional.empty(), false, true, TokenRotationPolicy.STANDARD));
    }

    @Test
    void aPieceOfThePolicyKeepsTheRest() throws IOException {
        assertThat(after("{\"rotationPolicy\":{\"overlap\":\"PT1H\"}}").rotationPolicy())
                .isEqualTo(new TokenRotationPolicy(
                        Optional.of(Duration.ofDays(90)),
                        new Overlap(Duration.ofHours(1)),
                        Duration.ofDays(14),
                        OnOverdue.WARN));
    }

    @Test
    void nullAsMaxAgeMeansNever() throws IOException {
        assertThat(after("{\"rotationPolicy\":{\"maxAge\":null}}")
                        .rotationPolicy()
                        .maxAge())
                .isEmpty();
    }

    @Test
    void aPolicyThatDoesNotGoTogetherIsRefusedAsAWhole() {
        assertThatExceptionOfType(InvalidMember.class)
                .isThrownBy(() -> after("{\"rotationPolicy\":{\"maxAge\":\"P1D\"}}"))
                .matches(refused -> refused.member().equals("rotationPolicy"));
    }
}
