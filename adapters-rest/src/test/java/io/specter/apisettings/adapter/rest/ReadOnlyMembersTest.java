package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.specter.apisettings.adapter.rest.RoleTable.Row;
import io.specter.apisettings.adapter.rest.contract.DocumentedOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers show and callers cannot set. */
class ReadOnlyMembersTest {

    private static final Map<String, DocumentedOperation> OPERATIONS = DocumentedOperation.all();

    @RegisterExtension
    final Api api = new Api();

    static Stream<Row> rows() {
        return RoleTable.rows().stream()
                .filter(row -> !readOnly(row.operation()).isEmpty());
    }

    private static List<String> readOnly(String operation) {
        DocumentedOperation documented = OPERATIONS.get(operation);
        return documented.takes().isEmpty()
                ? List.of()
                : documented.answers().stream()
                        .filter(member -> !documented.takes().contains(member))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void noneCanBeSet(Row row) {
        RoleScene scene = new RoleScene(api, row, OPERATIONS.get(row.operation()), 1, true);
        List<String> members = readOnly(row.operation());

        members.forEach(member -> scene.callWith(member).violates(member));

        System.out.printf("proof: %s: none of %d read-only members can be set%n", row.name(), members.size());
    }

    @Test
    void anAppAsItIsReadChangesNothing() {
        changesNothing(api.app("Webshop"), "changeApp");
    }

    @Test
    void anEnvironmentAsItIsReadChangesNothing() {
        String production = api.environment("production");
        api.patch(production, "{\"url\":\"https://shop.example\",\"confirm\":\"production\"}")
                .is(200);

        changesNothing(production, "changeEnvironment");
    }

    @Test
    void anOperatorAsItIsReadChangesNothing() {
        String app = api.app("Webshop").substring("/apps/".length());
        String roles =
                "[{\"role\":\"developer\",\"app\":\"%s\",\"environments\":[\"development\"]},{\"role\":\"viewer\"}]";
        String body = "{\"name\":\"robin\",\"roles\":" + roles.formatted(app) + "}";

        changesNothing("/operators/" + api.post("/operators", body).is(201).text("/id"), "changeOperator");
    }

    private void changesNothing(String path, String operation) {
        Answer before = api.get(path).is(200);
        JsonNode events = events();
        ObjectNode writable = before.json().deepCopy();
        writable.retain(OPERATIONS.get(operation).takes());

        Answer after = api.patch(path, writable.toString()).is(200);

        assertThat(writable.size()).isGreaterThan(1);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(events()).isEqualTo(events);
    }

    private JsonNode events() {
        return api.get("/audit-events").is(200).json();
    }
}
