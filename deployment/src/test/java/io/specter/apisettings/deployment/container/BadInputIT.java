package io.specter.apisettings.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.process.RawHttp;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is refused as a problem, and changes nothing. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {

    /** With a rotation under way in development; one for all rows, as none of them changes it. */
    private static String app = "";

    @ArquillianResource
    private URL base;

    private Api api;
    private String before = "";

    @BeforeEach
    void remember() {
        api = ShippedWar.api(base);
        if (app.isEmpty()) {
            app = rotating();
        }
        before = state();
    }

    private String rotating() {
        String path = api.app("Untouched " + System.nanoTime());
        for (String kind : List.of("auth-tokens", "auth-tokens", "secret-keys")) {
            api.post(path + "/environments/development/" + kind, "{\"overlap\":\"P1D\"}")
                    .is(201);
        }
        return path;
    }

    /** Refusals are audited; what is done is not among them. */
    private String state() {
        List<String> done = api.all("/audit-events").stream()
                .filter(event -> event.get("outcome").asText().equals("done"))
                .map(Object::toString)
                .toList();
        return api.stateOf(app) + api.all("/apps") + done;
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("io.specter.apisettings.deployment.container.BadRequests#all")
    void itIsToldWhatIsWrong(BadRequest request) {
        Answer answer = request.send(api, app).isProblem(request.status(), request.problem());

        assertThat(answer.violatedFields()).containsExactlyInAnyOrderElementsOf(request.fields());
        assertThat(answer.body()).doesNotContain("Exception", "io.specter", "java.", "SELECT ");
    }

    /** The server itself refuses some of these before the application sees them, and has no body for them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/apps/../apps",
                "/api/v1/apps/./",
                "/api/v1/apps/%2e",
                "/api/v1/apps/%2e%2e/apps",
                "/api/v1/apps/%2e%2e%2fapps",
                "/api/v1/apps/%2e%2e%2f%2e%2e%2fWEB-INF%2fweb.xml",
                "/api/v1/../../WEB-INF/web.xml",
                "/api/v1/apps/%2e%2e/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/api/v1/apps/..;/..;/WEB-INF/web.xml",
                "/api/v1/apps/%00",
                "/api/v1/apps/x%00/environments",
                "/api/v1/apps/%5C",
                "/api/v1/apps/..%5C..%5CWEB-INF%5Cweb.xml",
                "/api/v1/apps/%c0%ae%c0%ae/apps",
                "/api/v1/apps/a%2fb",
                "//WEB-INF/web.xml",
                "/.//WEB-INF/web.xml",
                "/.//WEB-INF/classes/META-INF/microprofile-config.properties",
                "/api/v1//WEB-INF/web.xml",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/META-INF/persistence.xml"
            })
    void aPathLeadsNowhereElse(String path) {
        String answer = RawHttp.get(base.getPort(), path, "Authorization: Bearer " + api.token());

        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        assertThat(bodyOf(answer)).matches("|\\{\"type\":\"urn:specter:problem:[a-z-]+\",.*\\}");
        assertThat(answer).doesNotContain("Exception", "\tat ", "java.", "org.", "items", "data-source", "mp.openapi");
    }

    private static String bodyOf(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
