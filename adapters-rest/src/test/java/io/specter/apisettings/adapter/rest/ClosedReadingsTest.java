package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.RoleTable.Row;
import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import io.specter.apisettings.domain.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done is answered as done, whatever can be read afterwards. */
class ClosedReadingsTest {

    private static final Map<String, DocumentedOperation> OPERATIONS = DocumentedOperation.all();

    @RegisterExtension
    final Api api = new Api();

    @ParameterizedTest
    @MethodSource("io.specter.apisettings.adapter.rest.RoleTable#changes")
    void everyChangeOfTheDocumentIsAnsweredWithoutReadingAgain(Row row) {
        RoleScene scene = new RoleScene(api, row, OPERATIONS.get(row.operation()), 1, true);
        String token = scene.operator(Optional.of(Role.OWNER), RoleScope.EVERYTHING);
        api.get("/me", "Authorization", "Bearer " + token).is(200);
        api.closeReadings();

        Answer answer = scene.call(token);

        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        assertThat(api.areReadingsClosed()).isTrue();
        api.get("/me").isProblem(503, "unavailable");
    }

    @Test
    void aSignOutIsAnsweredWithoutReadingAgain() {
        Answer opened = api.post("/session", "{\"token\":\"%s\"}".formatted(Api.OWNER_TOKEN));
        String cookie = opened.is(200).header("Set-Cookie").replaceAll(";.*", "");
        api.closeReadings();

        api.bare("DELETE", "/session", BodyPublishers.noBody(), "Cookie", cookie, "X-Specter-Csrf", "1")
                .is(204);

        assertThat(api.areReadingsClosed()).isTrue();
    }
}
