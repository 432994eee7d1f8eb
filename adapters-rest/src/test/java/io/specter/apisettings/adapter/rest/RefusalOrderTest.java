package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each request is wrong in all ways that come after the one it is refused for. */
class RefusalOrderTest {

    private static final String NOWHERE = "/apps/no-id/environments/production/auth-tokens";

    @RegisterExtension
    final Api api = new Api();

    @Test
    void firstWhoCalls() {
        api.bare("POST", NOWHERE, BodyPublishers.ofString("[".repeat(100_000)), "Content-Type", "text/plain")
                .isProblem(401, "unauthenticated");
    }

    @Test
    void thenWhetherTheBodyCanBeRead() {
        api.post(NOWHERE, "[".repeat(100_000), "Content-Type", "text/plain").isProblem(413, "too-large");
        api.post(NOWHERE, "[", "Content-Type", "text/plain").isProblem(415, "unsupported-media-type");
    }

    @Test
    void thenWhetherTheRequestIsValid() {
        api.post(NOWHERE, "[", "If-Match", "x").isProblem(400, "malformed-json");
        api.post(NOWHERE, "{\"overlap\":1}", "If-Match", "x").violates("overlap");
        api.post(NOWHERE, "{}", "If-Match", "x").violates("If-Match");
        api.delete(NOWHERE + "/1?x=1", "If-Match", "x").violates("x");
        api.get(NOWHERE + "?limit=0").violates("limit");
    }

    @Test
    void thenWhetherItIsThere() {
        api.post(NOWHERE, "{}", "If-Match", "\"9\"").isProblem(404, "not-found");
        String app = api.app("Webshop");
        api.post(app + "/environments/staging/auth-tokens", "", "If-Match", "\"9\"")
                .isProblem(404, "not-found");
    }

    @Test
    void thenTheRevisionThenTheConfirmationThenTheRest() {
        String tokens = api.environment("production") + "/auth-tokens";
        String confirm = "{\"confirm\":\"production\"}";
        api.post(tokens, confirm).is(201);
        api.post(tokens, confirm).is(201);
        api.post(tokens, "", "If-Match", "\"9\"").isProblem(412, "stale-revision");
        api.post(tokens, "").isProblem(409, "confirmation-required");
        api.post(tokens, confirm).isProblem(409, "rotation-in-progress");
    }

    @Test
    void whateverIsRefusedChangesNothing() {
        String app = api.app("Webshop");
        String before = api.state();
        api.patch(app, "{\"name\":\"\"}").is(400);
        api.patch(app, "{\"name\":\"Shop\"}", "If-Match", "\"9\"").is(412);
        api.patch(app, "{\"status\":\"archived\"}").is(409);
        api.post(app + "/environments", "{\"name\":\"staging\",\"url\":\"ftp://x\"}")
                .is(400);
        api.post(app + "/environments", "{\"name\":\"production\"}").is(409);
        api.delete(app + "/environments/development").is(409);
        api.post(app + "/environments/production/secret-keys", "").is(409);
        api.put(app + "/current-environment", "{\"name\":\"production\"}").is(409);
        assertThat(api.state()).isEqualTo(before);
    }
}
