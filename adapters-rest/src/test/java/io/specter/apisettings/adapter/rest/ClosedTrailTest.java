package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody changes what the trail cannot tell. */
class ClosedTrailTest {

    @RegisterExtension
    final Api api = new Api();

    @Test
    void everyChangeIsUnavailableAndHasChangedNothing() {
        String app = api.app("Webshop");
        String development = app + "/environments/development";
        String token = api.post(development + "/auth-tokens", "{}").is(201).text("/id");
        api.post(development + "/auth-tokens", "{}").is(201);
        String key = api.post(development + "/secret-keys", "{}").is(201).text("/id");
        api.post(app + "/environments", "{\"name\":\"staging\"}").is(201);
        String before = api.state();
        String trail = api.get("/audit-events").body();
        api.closeTrail();

        List<Supplier<Answer>> changes = List.of(
                () -> api.post("/apps", "{\"name\":\"Till\",\"location\":{\"country\":\"DE\"}}"),
                () -> api.patch(app, "{\"name\":\"Store\"}"),
                () -> api.patch(app, "{\"status\":\"archived\",\"confirm\":\"Webshop\"}"),
                () -> api.put(app + "/current-environment", "{\"name\":\"quality-assurance\",\"force\":true}"),
                () -> api.post(app + "/environments", "{\"name\":\"beta\"}"),
                () -> api.patch(development, "{\"url\":\"https://dev.shop.example\"}"),
                () -> api.delete(app + "/environments/staging"),
                () -> api.post(development + "/auth-tokens", "{\"endOverlap\":true}"),
                () -> api.post(development + "/secret-keys", "{}"),
                () -> api.delete(development + "/secret-keys/" + key),
                () -> api.post(development + "/auth-tokens/" + token + "/reinstate", "{}"),
                () -> api.post(development + "/auth-tokens/" + token + "/end-overlap", "{}"),
                () -> api.post(development + "/auth-tokens", "{}"),
                () -> api.post("/master-key/rotations", "{}"));
        changes.forEach(change -> change.get().isProblem(503, "unavailable"));

        assertThat(api.state()).isEqualTo(before);
        assertThat(api.get("/audit-events").body()).isEqualTo(trail);
        System.out.printf(
                "proof: over REST, %d of %d changes are a 503 when the trail takes no event, and nothing is changed%n",
                changes.size(), changes.size());
    }
}
