package io.specter.apisettings.deployment.process.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Answer;
import java.time.Instant;

/** How a credential stands, in one phrase that answers of all sorts can be compared by. */
record Standing(String phrase) {

    static final Standing ACTIVE = new Standing("active");
    static final Standing RETIRED = new Standing("retired");
    static final Standing REVOKED = new Standing("revoked");

    static Standing retiring(Instant until) {
        return new Standing("retiring until " + until);
    }

    /** As the history tells it. */
    static Standing listed(JsonNode item) {
        return of(item.get("status").asText(), item);
    }

    /** As a verification of it is answered. */
    static Standing verified(Answer answer) {
        JsonNode json = answer.json();
        return json.get("accepted").asBoolean()
                ? of(json.get("status").asText(), json)
                : new Standing(json.get("reason").asText());
    }

    private static Standing of(String status, JsonNode json) {
        return status.equals("retiring")
                ? retiring(Instant.parse(json.get("retiresAt").asText()))
                : new Standing(status);
    }

    boolean isRetiring() {
        return phrase.startsWith("retiring");
    }

    boolean isValid() {
        return isRetiring() || equals(ACTIVE);
    }

    @Override
    public String toString() {
        return phrase;
    }
}
