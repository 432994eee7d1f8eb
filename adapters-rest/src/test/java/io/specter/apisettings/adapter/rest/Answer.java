package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What came back over HTTP. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(body(), e);
        }
    }

    String text(String pointer) {
        return json().at(pointer).asText();
    }

    Answer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** A problem of this type, with all that every problem has. */
    Answer isProblem(int status, String name) {
        is(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("/type")).isEqualTo("urn:specter:problem:" + name);
        assertThat(json().get("status").asInt()).isEqualTo(status);
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        return this;
    }

    /** A 400 about exactly these fields. */
    Answer violates(String... fields) {
        isProblem(400, "validation");
        assertThat(violatedFields()).as(body()).containsExactlyInAnyOrder(fields);
        return this;
    }

    private List<String> violatedFields() {
        return StreamSupport.stream(json().get("violations").spliterator(), false)
                .map(violation -> violation.get("field").asText())
                .toList();
    }
}
