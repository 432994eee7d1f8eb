package io.specter.apisettings.adapter.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document would tell if an answer were another. */
class ContractStrictnessTest {

    private static final String PREVIOUS = "{'id':'0aB3dE6gH9jK2mN5','retiresAt':null}";
    private static final String TAKEN =
            "{'type':'urn:specter:problem:name-taken','title':'The name is taken','status':409,'detail':'Taken.'}";

    private final Contract contract = Contract.shipped();

    private List<String> violations(String pointer, String json) throws JsonProcessingException {
        JsonNode value = JsonMapper.builder().build().readTree(json.replace('\'', '"'));
        return contract.violations(contract.document().at(pointer), value);
    }

    @Test
    void whatIsAnsweredFits() throws JsonProcessingException {
        assertThat(violations("/components/schemas/PreviousCredential", PREVIOUS))
                .isEmpty();
        assertThat(violations("/components/schemas/OptionalCredential", "null")).isEmpty();
        assertThat(conflict(TAKEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'0aB3dE6gH9jK2mN5'}",
                "{'id':'0aB3dE6gH9jK2mN5','retiresAt':null,'more':1}",
                "{'id':'0aB3dE6gH9jK2mN5','retiresAt':7}",
                "{'id':'0aB3dE6gH9jK2mN5','retiresAt':'2026-01-31'}",
                "{'id':'0aB3dE6gH9jK2mN5','retiresAt':'2026-01-31T12:00:00+01:00'}",
                "{'id':'short','retiresAt':null}",
                "{'id':null,'retiresAt':null}",
                "'0aB3dE6gH9jK2mN5'"
            })
    void anythingElseDoesNot(String json) throws JsonProcessingException {
        assertThat(violations("/components/schemas/PreviousCredential", json)).isNotEmpty();
    }

    @Test
    void aCredentialThatMustBeThereIsNotNull() throws JsonProcessingException {
        assertThat(violations("/components/schemas/Credential", "null")).isNotEmpty();
        assertThat(violations("/components/schemas/OptionalCredential", "{}")).isNotEmpty();
    }

    @Test
    void aProblemIsOneOfThoseThatTheOperationKnows() throws JsonProcessingException {
        assertThat(conflict(TAKEN.replace("name-taken", "stale-revision"))).isNotEmpty();
        assertThat(conflict(TAKEN.replace("409", "400"))).isNotEmpty();
        assertThat(conflict(TAKEN.replace("}", ",'confirm':'Webshop'}"))).isNotEmpty();
    }

    private List<String> conflict(String problem) throws JsonProcessingException {
        return violations("/components/responses/AppChangeConflict/content/application~1problem+json/schema", problem);
    }
}
