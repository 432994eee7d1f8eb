package io.specter.apisettings.deployment.process.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How the credentials of one kind stand after a sequence of requests, which nobody else interfered with. */
final class Replay {

    private final Map<String, Standing> standings = new HashMap<>();

    Map<String, Standing> standings() {
        return Map.copyOf(standings);
    }

    /** Follows an answered request, and finds fault with an answer that does not follow from those before. */
    void follow(Request request) {
        Answer answer = request.answer().orElseThrow();
        if (request.change() instanceof Change.Regenerate regenerate) {
            follow(regenerate, answer);
        } else {
            answer.is(204);
            make((Change.Revoke) request.change());
        }
    }

    private void follow(Change.Regenerate regenerate, Answer answer) {
        if (isRefused(regenerate)) {
            answer.isProblem(409, "rotation-in-progress");
            return;
        }
        Optional<String> active = theOne(Standing.ACTIVE::equals);
        Instant issuedAt = Instant.parse(answer.is(201).text("/issuedAt"));
        assertThat(answer.text("/previous/id")).as("%s", regenerate).isEqualTo(active.orElse(""));
        assertThat(answer.text("/previous/retiresAt"))
                .as("%s", regenerate)
                .isEqualTo(active.map(id -> issuedAt.plus(regenerate.overlap()).toString())
                        .orElse(""));
        make(regenerate, answer.text("/id"), issuedAt);
    }

    boolean isRefused(Change.Regenerate regenerate) {
        return !regenerate.endOverlap() && theOne(Standing::isRetiring).isPresent();
    }

    void make(Change.Regenerate regenerate, String id, Instant at) {
        Duration overlap = regenerate.overlap();
        theOne(Standing::isRetiring).ifPresent(old -> standings.put(old, Standing.RETIRED));
        theOne(Standing.ACTIVE::equals)
                .ifPresent(old ->
                        standings.put(old, overlap.isZero() ? Standing.RETIRED : Standing.retiring(at.plus(overlap))));
        standings.put(id, Standing.ACTIVE);
    }

    /** One that has ended stays as it was. */
    void make(Change.Revoke revoke) {
        standings.computeIfPresent(revoke.id(), (id, now) -> now.isValid() ? Standing.REVOKED : now);
    }

    private Optional<String> theOne(Predicate<Standing> wanted) {
        return standings.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
