package io.specter.apisettings.deployment.process.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/** An environment that one client had to itself is exactly as answered; just the last request may have been made or not. */
record ReplayCheck(Ledger ledger, Kept kept) {

    void run() {
        for (Kind kind : Kind.values()) {
            check(kind);
        }
    }

    private void check(Kind kind) {
        Replay replay = new Replay();
        ledger.requests(kind).filter(Predicate.not(Request::isUnanswered)).forEach(replay::follow);
        Map<String, Standing> asAnswered = replay.standings();
        ledger.unanswered(kind).forEach(request -> make(request.change(), replay));
        assertThat(kept.standings(kind)).as(ledger.environment()).isIn(asAnswered, replay.standings());
    }

    private void make(Change change, Replay replay) {
        if (change instanceof Change.Revoke revoke) {
            replay.make(revoke);
        } else {
            make((Change.Regenerate) change, replay);
        }
    }

    /** It was made when the history holds one that no answer told of. */
    private void make(Change.Regenerate regenerate, Replay replay) {
        Map<String, JsonNode> history = kept.history(regenerate.kind());
        if (!replay.isRefused(regenerate)) {
            history.keySet().stream()
                    .filter(id -> !replay.standings().containsKey(id))
                    .findFirst()
                    .ifPresent(id -> replay.make(
                            regenerate,
                            id,
                            Instant.parse(history.get(id).get("issuedAt").asText())));
        }
    }
}
