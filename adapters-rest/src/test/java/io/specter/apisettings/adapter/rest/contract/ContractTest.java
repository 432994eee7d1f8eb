package io.specter.apisettings.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.adapter.rest.RestApplication;
import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.environment.Readiness;
import io.specter.apisettings.domain.masterkey.MasterKeyRotation;
import io.specter.apisettings.domain.verification.DigestFit;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final String SCHEMAS = "/components/schemas/";

    private final Contract contract = Contract.shipped();

    @Test
    void theDocumentHasEveryCallAndNoOther() {
        List<Call> documented = contract.operations().map(Call::of).toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Call.of(new RestApplication()).toList());
    }

    @Test
    void everyOperationHasANameOfItsOwnAndASummary() {
        List<JsonNode> operations = contract.operations().map(Operation::node).toList();

        assertThat(operations)
                .extracting(node -> node.path("operationId").asText())
                .doesNotHaveDuplicates();
        assertThat(operations)
                .allSatisfy(
                        node -> assertThat(node.path("operationId").asText()).isNotBlank())
                .allSatisfy(node -> assertThat(node.path("summary").asText()).isNotBlank());
    }

    static Stream<Map.Entry<String, Class<? extends Enum<?>>>> enums() {
        return Stream.of(
                Map.entry("AppStatus", AppStatus.class),
                Map.entry("ApprovalStatus", Approval.Status.class),
                Map.entry("AuditAction", AuditAction.class),
                Map.entry("AuditEvent/properties/problem", Refusal.class),
                Map.entry("AuditOutcome", AuditEvent.Outcome.class),
                Map.entry("Credential/properties/rotation", RotationState.class),
                Map.entry("CredentialStatus", CredentialStatus.class),
                Map.entry("Diagnosis/properties/contentDigest", DigestFit.class),
                Map.entry("FlawReason", Flaw.Why.class),
                Map.entry("MasterKeyRotation/properties/phase", MasterKeyRotation.Phase.class),
                Map.entry("MissingPart", Readiness.Part.class),
                Map.entry("OnOverdue", OnOverdue.class),
                Map.entry("Permission", Permission.class),
                Map.entry("RejectionReason", RejectionReason.class),
                Map.entry("Role", Role.class));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void anEnumHasAllItsValues(Map.Entry<String, Class<? extends Enum<?>>> known) {
        List<String> documented = StreamSupport.stream(
                        contract.document()
                                .at(SCHEMAS + known.getKey() + "/enum")
                                .spliterator(),
                        false)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Stream.of(known.getValue().getEnumConstants())
                        .map(Kebab::of)
                        .toList());
    }

    /** A method that is not allowed is of no operation, so no operation tells of it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "METHOD_NOT_ALLOWED")
    void everyProblemHasASchema(ProblemType type) {
        String name = Stream.of(type.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("", "", "Problem"));
        JsonNode properties = contract.document().at(SCHEMAS + name + "/properties");

        assertThat(properties.at("/type/enum/0").asText()).isEqualTo(type.urn());
        assertThat(properties.at("/status/enum/0").asInt()).isEqualTo(type.status());
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<JsonNode> described = contract.document().findParents("example");

        assertThat(described).isNotEmpty().allSatisfy(node -> {
            JsonNode schema = node.path("schema").isMissingNode() ? node : node.get("schema");
            assertThat(contract.violations(schema, node.get("example"))).isEmpty();
        });
    }

    @Test
    void everyObjectIsClosedAndEveryComponentIsUsed() {
        assertThat(contract.document().findParents("properties"))
                .allSatisfy(schema ->
                        assertThat(schema.path("additionalProperties").asText()).isEqualTo("false"));
        List<String> references = contract.document().findValuesAsText("$ref");
        contract.document().get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(component -> "#/components/" + kind.getKey() + "/" + component.getKey()))
                .forEach(component -> assertThat(references).contains(component));
    }

    /** Everything else asks who is calling. The server drops an empty list, so it is one that needs nothing. */
    @Test
    void signingInAloneIsForEverybody() {
        List<String> open = contract.operations()
                .filter(operation ->
                        operation.node().path("security").toString().equals("[{}]"))
                .map(Operation::toString)
                .toList();

        assertThat(open)
                .containsExactly(
                        "POST /api/v1/session", "GET /api/v1/session/oidc", "GET /api/v1/session/oidc/callback");
        assertThat(contract.document().get("security").toString())
                .isEqualTo("[{\"operatorToken\":[]},{\"session\":[]}]");
    }
}
