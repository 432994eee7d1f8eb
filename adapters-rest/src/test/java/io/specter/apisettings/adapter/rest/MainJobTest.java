package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MainJobTest {

    private static final String CONFIRM = "{\"confirm\":\"production\"}";

    @RegisterExtension
    final Api api = new Api();

    @Test
    void anAppGoesFromRegistrationToAVerifiedTokenThroughARotationAndASwitch() {
        String app = api.app("Webshop");
        String production = app + "/environments/production";
        api.patch(production, "{\"url\":\"https://api.shop.example\",\"confirm\":\"production\"}")
                .is(200);
        String first = api.post(production + "/auth-tokens", CONFIRM).is(201).text("/token");
        api.post(production + "/secret-keys", CONFIRM).is(201);
        api.put(app + "/current-environment", "{\"name\":\"production\",\"confirm\":\"production\"}")
                .is(200);
        assertThat(api.get(app + "/current-environment").text("/url")).isEqualTo("https://api.shop.example");

        Answer second = api.post(production + "/auth-tokens", "{\"overlap\":\"PT1H\",\"confirm\":\"production\"}")
                .is(201);
        assertThat(verify(second.text("/token")).text("/status")).isEqualTo("active");
        assertThat(verify(first).text("/status")).isEqualTo("retiring");
        assertThat(verify(first).text("/retiresAt")).isEqualTo(second.text("/previous/retiresAt"));

        api.clock().advance(Duration.ofHours(1));
        assertThat(verify(first).json().get("accepted").asBoolean()).isFalse();
        assertThat(verify(first).text("/reason")).isEqualTo("retired");
        assertThat(verify(second.text("/token")).json().get("accepted").asBoolean())
                .isTrue();
    }

    private Answer verify(String token) {
        return api.post("/verifications", "{\"token\":\"" + token + "\"}").is(200);
    }
}
