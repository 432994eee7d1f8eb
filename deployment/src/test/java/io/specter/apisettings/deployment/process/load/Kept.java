package io.specter.apisettings.deployment.process.load;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.deployment.client.Api;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the service shows of an environment.
 *
 * @param histories by kind, the items by credential id
 * @param verified by credential id, of each token whose plain value was answered
 * @param events of the audit trail
 */
record Kept(Map<Kind, Map<String, JsonNode>> histories, Map<String, Standing> verified, List<JsonNode> events) {

    static Kept of(Ledger ledger, Api api) {
        Map<Kind, Map<String, JsonNode>> histories = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<JsonNode> items = api.all(ledger.environment() + "/" + kind.segment());
            histories.put(kind, items.stream().collect(toMap(item -> text(item, "id"), item -> item)));
        }
        Map<String, Standing> verified = ledger.issued(Kind.AUTH_TOKEN).parallelStream()
                .collect(toMap(
                        answer -> answer.text("/id"), answer -> Standing.verified(api.verify(answer.text("/token")))));
        return new Kept(histories, verified, api.all("/audit-events?app=" + ledger.appId()));
    }

    Map<String, JsonNode> history(Kind kind) {
        return histories.get(kind);
    }

    Map<String, Standing> standings(Kind kind) {
        return history(kind).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Standing.listed(entry.getValue())));
    }

    /** The ids of the credentials this was done to, or attempted at, once for each event. */
    List<String> credentials(String action, String outcome) {
        return events.stream()
                .filter(event -> text(event, "action").equals(action))
                .filter(event -> text(event, "outcome").equals(outcome))
                .map(event -> text(event, "credential"))
                .toList();
    }

    private static String text(JsonNode json, String member) {
        return json.get(member).asText();
    }
}
