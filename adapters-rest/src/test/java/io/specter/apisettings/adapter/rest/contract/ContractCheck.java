package io.specter.apisettings.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what goes over HTTP with the OpenAPI document. */
public final class ContractCheck {

    private static final Contract CONTRACT = Contract.shipped();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where parameters that the document does not know are fine. */
    private static final Set<String> WORDED_BY_OTHERS = Set.of("completeSignInAtProvider");

    private static final String PROBLEM = "application/problem+json";
    private static final String LINES = "application/x-ndjson";

    /** What an answer tells in headers of its own; the others are the same everywhere. */
    private static final Set<String> TELLING_HEADERS =
            Set.of("Clear-Site-Data", "ETag", "Location", "Retry-After", "Set-Cookie", "WWW-Authenticate");

    private final Operation operation;
    private final HttpRequest request;
    private final HttpResponse<String> response;

    private ContractCheck(Operation operation, HttpRequest request, HttpResponse<String> response) {
        this.operation = operation;
        this.request = request;
        this.response = response;
    }

    /** Fails when the document does not know of such an answer, or of such a request being a good one. */
    public static void verify(HttpRequest request, HttpResponse<String> response) {
        Optional<Operation> operation =
                CONTRACT.operation(request.method(), request.uri().getRawPath()).or(() -> fails(response));
        if (operation.isPresent()) {
            new ContractCheck(operation.get(), request, response).verify();
        } else if (!Set.of("HEAD", "OPTIONS").contains(request.method())) {
            assertThat(response.statusCode())
                    .as("%s %s is not in the document", request.method(), request.uri())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    /** Faults of ours look the same everywhere, so any operation tells how. */
    private static Optional<Operation> fails(HttpResponse<String> response) {
        boolean isOurs = response.headers()
                .firstValue("Content-Type")
                .filter(PROBLEM::equals)
                .isPresent();
        return CONTRACT.operations().findAny().filter(any -> isOurs && response.statusCode() >= 500);
    }

    private void verify() {
        JsonNode answer = operation.response(response.statusCode());
        assertThat(answer.isObject())
                .as("%s knows of an answer %s", operation, response.statusCode())
                .isTrue();
        verifyHeaders(answer.path("headers"));
        verifyAnswer(answer.path("content"));
        if (response.statusCode() < 400) {
            verifyQuery();
            verifyRequestHeaders();
            verifyPath();
            verifyRequestBody();
        }
    }

    private void verifyHeaders(JsonNode headers) {
        for (String name : TELLING_HEADERS) {
            Optional<String> value = response.headers().firstValue(name);
            assertThat(value.isPresent())
                    .as("%s %s has the header %s", operation, response.statusCode(), name)
                    .isEqualTo(headers.has(name));
            value.ifPresent(text -> fits(name, CONTRACT.resolve(headers.get(name)), text));
        }
    }

    private void verifyAnswer(JsonNode content) {
        if (content.isMissingNode()) {
            assertThat(response.body()).as("body of %s", operation).isEmpty();
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(content.has(type)).as("%s answers %s", operation, type).isTrue();
        JsonNode schema = content.get(type).get("schema");
        Stream<String> values = type.equals(LINES) ? response.body().lines() : Stream.of(response.body());
        values.forEach(value -> conforms("answer", schema, json(value)));
    }

    private void verifyQuery() {
        Map<String, JsonNode> known = operation.parameters("query").stream()
                .collect(Collectors.toMap(parameter -> parameter.get("name").asText(), parameter -> parameter));
        Stream.ofNullable(request.uri().getRawQuery())
                .flatMap(query -> Stream.of(query.split("&")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> known.containsKey(pair[0])
                        || !WORDED_BY_OTHERS.contains(
                                operation.node().path("operationId").asText()))
                .forEach(pair -> {
                    assertThat(known).as("query of %s", operation).containsKey(pair[0]);
                    fitsOrIsEmpty(known.get(pair[0]), decoded(pair[1]));
                });
    }

    private void verifyRequestHeaders() {
        for (JsonNode parameter : operation.parameters("header")) {
            String name = parameter.get("name").asText();
            request.headers().firstValue(name).ifPresent(value -> fits(name, parameter, value));
        }
        Set<String> known = operation.parameterNames("header");
        List.of("If-Match", "If-None-Match")
                .forEach(name -> assertThat(request.headers().firstValue(name).isEmpty() || known.contains(name))
                        .as("%s takes %s", operation, name)
                        .isTrue());
    }

    private void verifyPath() {
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.get("name").asText();
            fits(
                    name,
                    parameter,
                    decoded(operation.pathValue(name, request.uri().getRawPath())));
        }
    }

    private void verifyRequestBody() {
        String body = request.bodyPublisher().map(BodyText::of).orElse("");
        if (body.isEmpty()) {
            assertThat(operation.requestBody().path("required").asBoolean())
                    .as("%s needs a body", operation)
                    .isFalse();
            return;
        }
        String type = request.headers().firstValue("Content-Type").orElse("none");
        assertThat(operation.requestMediaTypes()).as("%s takes", operation).contains(type);
        conforms("request", operation.requestBody().get("content").get(type).get("schema"), json(body));
    }

    private void fitsOrIsEmpty(JsonNode parameter, String value) {
        if (!value.isEmpty() || !parameter.path("allowEmptyValue").asBoolean()) {
            fits(parameter.get("name").asText(), parameter, value);
        }
    }

    private void fits(String what, JsonNode described, String value) {
        JsonNode schema = described.get("schema");
        conforms(what, schema, typed(CONTRACT.resolve(schema).path("type").asText(), value));
    }

    /** As the type says, where the text is one of it. */
    private static JsonNode typed(String type, String value) {
        if (type.equals("integer") && value.matches("[0-9]{1,18}")) {
            return LongNode.valueOf(Long.parseLong(value));
        }
        if (type.equals("boolean") && value.matches("true|false")) {
            return BooleanNode.valueOf(Boolean.parseBoolean(value));
        }
        return TextNode.valueOf(value);
    }

    private void conforms(String what, JsonNode schema, JsonNode value) {
        assertThat(CONTRACT.violations(schema, value))
                .as("%s of %s, %s: %s", what, operation, response.statusCode(), value)
                .isEmpty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
