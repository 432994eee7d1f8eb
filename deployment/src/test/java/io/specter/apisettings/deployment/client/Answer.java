package io.specter.apisettings.deployment.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came back over HTTP. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(body(), e);
        }
    }

    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    public Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A problem of this type (RFC 9457), with all that every problem has. */
    public Answer isProblem(int status, String name) {
        is(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("/type")).isEqualTo("urn:specter:problem:" + name);
        assertThat(json().get("status").asInt()).isEqualTo(status);
        assertThat(text("/title")).isNotBlank();
        return this;
    }

    /** What a 400 finds fault with. */
    public List<String> violatedFields() {
        return StreamSupport.stream(json().path("violations").spliterator(), false)
                .map(violation -> violation.get("field").asText())
                .toList();
    }
}
