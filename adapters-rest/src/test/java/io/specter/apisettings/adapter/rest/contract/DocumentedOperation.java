package io.specter.apisettings.adapter.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the OpenAPI document.
 *
 * @param path below the root of the API, with its variables
 * @param takes the members of a body
 * @param answers the members of an answer when it is done
 */
public record DocumentedOperation(String id, String method, String path, Set<String> takes, Set<String> answers) {

    private static final String ROOT = "/api/v1";

    /** All of them, by their ids. */
    public static Map<String, DocumentedOperation> all() {
        return Contract.shipped()
                .operations()
                .map(DocumentedOperation::of)
                .collect(Collectors.toUnmodifiableMap(DocumentedOperation::id, Function.identity()));
    }

    private static DocumentedOperation of(Operation operation) {
        return new DocumentedOperation(
                operation.node().get("operationId").asText(),
                operation.method(),
                operation.path().substring(ROOT.length()),
                members(operation, Stream.of(operation.requestBody())),
                members(operation, Stream.of(200, 201, 202).map(operation::response)));
    }

    private static Set<String> members(Operation operation, Stream<JsonNode> bodies) {
        return bodies.flatMap(body -> body.path("content").properties().stream())
                .map(content -> operation.contract().resolve(content.getValue().get("schema")))
                .flatMap(schema -> schema.path("properties").properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAbout(String variable) {
        return path.contains("{" + variable + "}");
    }
}
