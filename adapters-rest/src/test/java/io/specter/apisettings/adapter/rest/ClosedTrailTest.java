package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.RoleTable.Row;
import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import io.specter.apisettings.domain.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody changes what the trail cannot tell. */
class ClosedTrailTest {

    private static final Map<String, DocumentedOperation> OPERATIONS = DocumentedOperation.all();

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

    @ParameterizedTest
    @MethodSource("io.specter.apisettings.adapter.rest.RoleTable#changes")
    void everyChangeOfTheDocumentIsUnavailableAndHasChangedNothing(Row row) {
        RoleScene scene = new RoleScene(api, row, OPERATIONS.get(row.operation()), 1, true);
        String token = scene.operator(Optional.of(Role.OWNER), RoleScope.EVERYTHING);
        api.get("/me", "Authorization", "Bearer " + token).is(200);
        String before = everything(scene);
        api.closeTrail();

        scene.call(token).isProblem(503, "unavailable");

        assertThat(everything(scene)).isEqualTo(before);
    }

    private String everything(RoleScene scene) {
        return scene.state()
                + api.get("/operators").body()
                + api.get("/approvals").body();
    }
}
