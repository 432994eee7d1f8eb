package io.specter.apisettings.deployment.process.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Api;
import java.time.Instant;
import java.util.Set;

/**
 * One verification of a token.
 *
 * @param sent not after it was sent
 * @param answered not before it was answered
 * @param outcome the status of an accepted one; the reason of a rejected one; else what went wrong
 */
public record Probe(String token, Instant sent, Instant answered, String outcome) {

    private static final Set<String> ACCEPTED = Set.of("active", "retiring");

    static Probe of(Api api, String token) {
        Instant sent = Instant.now();
        String outcome = outcome(api, token);
        return new Probe(token, sent, Instant.now(), outcome);
    }

    private static String outcome(Api api, String token) {
        try {
            JsonNode json = api.verify(token).json();
            return json.get(json.get("accepted").asBoolean() ? "status" : "reason")
                    .asText();
        } catch (AssertionError | RuntimeException failure) {
            return failure.toString();
        }
    }

    public boolean isAccepted() {
        return ACCEPTED.contains(outcome);
    }
}
