package io.specter.apisettings.adapter.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.specter.apisettings.adapter.rest.RestApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The OpenAPI document that ships. */
final class Contract {

    private static final String LOCATION = "/META-INF/openapi.yaml";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
    private final JsonNode document;

    /** By the place in the document: to compile one takes longer than a call. */
    private final IdentityHashMap<JsonNode, Schema> compiled = new IdentityHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract shipped() {
        try (InputStream yaml = Objects.requireNonNull(RestApplication.class.getResourceAsStream(LOCATION))) {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode document() {
        return document;
    }

    Stream<Operation> operations() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(method -> new Operation(
                                this, method.getKey(), path.getKey(), path.getValue(), method.getValue())));
    }

    Optional<Operation> operation(String method, String path) {
        return operations()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.matches(path))
                .findFirst();
    }

    /** The node, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : document.at(reference.asText().substring(1));
    }

    private Schema compiled(JsonNode schema) {
        synchronized (compiled) {
            return compiled.computeIfAbsent(schema, known -> {
                ObjectNode whole = known.deepCopy();
                whole.set("components", document.get("components"));
                return schemas.getSchema(whole);
            });
        }
    }

    /** What is wrong with {@code value}, by a schema of this document. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled(schema).validate(value).stream().map(Error::toString).toList();
    }
}
