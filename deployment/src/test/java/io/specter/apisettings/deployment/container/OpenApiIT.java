package io.specter.apisettings.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.specter.apisettings.adapter.rest.RestApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class OpenApiIT {

    @ArquillianResource
    private URL base;

    @Test
    void theContractIsServedAsItWasWritten() throws IOException, InterruptedException, URISyntaxException {
        HttpRequest request = HttpRequest.newBuilder(base.toURI().resolve("/openapi"))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(withoutTheServersOwn(JsonMapper.builder().build().readTree(answer.body())))
                .isEqualTo(written());
    }

    /** A list of paths that OpenAPI does not know. */
    private static JsonNode withoutTheServersOwn(JsonNode served) {
        return ((ObjectNode) served).without("endpoints");
    }

    private static JsonNode written() throws IOException {
        try (InputStream yaml =
                Objects.requireNonNull(RestApplication.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
            return new YAMLMapper().readTree(yaml);
        }
    }
}
