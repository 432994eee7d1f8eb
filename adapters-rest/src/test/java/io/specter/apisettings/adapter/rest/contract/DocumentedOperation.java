package io.specter.apisettings.adapter.rest.contract;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An operation of the OpenAPI document.
 *
 * @param path below the root of the API, with its variables
 */
public record DocumentedOperation(String id, String method, String path) {

    private static final String ROOT = "/api/v1";

    /** All of them, by their ids. */
    public static Map<String, DocumentedOperation> all() {
        return Contract.shipped()
                .operations()
                .map(operation -> new DocumentedOperation(
                        operation.node().get("operationId").asText(),
                        operation.method(),
                        operation.path().substring(ROOT.length())))
                .collect(Collectors.toUnmodifiableMap(DocumentedOperation::id, Function.identity()));
    }

    public boolean isAbout(String variable) {
        return path.contains("{" + variable + "}");
    }
}
