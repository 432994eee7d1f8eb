package io.specter.apisettings.deployment.process.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What must be so of an environment however many clients it had. */
record LedgerCheck(Ledger ledger, Kept kept) {

    void run() {
        ledger.requests().flatMap(request -> request.answer().stream()).forEach(LedgerCheck::isPromised);
        for (Kind kind : Kind.values()) {
            answersAreKept(kind);
            atMostTwoAreValid(kept.standings(kind).values());
            revokedOnesAreNotValid(kind);
            trailHoldsEachChangeOnce(kind);
            trailHoldsEachRefusal(kind);
        }
        verificationsAgreeWithTheHistory();
    }

    private static void isPromised(Answer answer) {
        if (answer.status() != 201 && answer.status() != 204) {
            answer.isProblem(409, "rotation-in-progress");
        }
    }

    private void answersAreKept(Kind kind) {
        List<String> issued =
                ledger.issued(kind).stream().map(answer -> answer.text("/id")).toList();
        Set<String> unknown = new HashSet<>(kept.history(kind).keySet());
        assertThat(unknown).containsAll(issued);
        issued.forEach(unknown::remove);
        assertThat(unknown).hasSizeLessThanOrEqualTo(unansweredRegenerates(kind));
    }

    private static void atMostTwoAreValid(Collection<Standing> standings) {
        assertThat(standings).filteredOn(Standing.ACTIVE::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(standings).filteredOn(Standing::isRetiring).hasSizeLessThanOrEqualTo(1);
    }

    private void revokedOnesAreNotValid(Kind kind) {
        assertThat(ledger.requests(kind)
                        .filter(request -> request.hasStatus(204))
                        .map(request -> ((Change.Revoke) request.change()).id()))
                .allSatisfy(id -> assertThat(kept.standings(kind).get(id)).isIn(Standing.REVOKED, Standing.RETIRED));
    }

    private void trailHoldsEachChangeOnce(Kind kind) {
        assertThat(kept.credentials(kind.action("regenerate"), "done"))
                .containsExactlyInAnyOrderElementsOf(kept.history(kind).keySet());
        assertThat(kept.credentials(kind.action("revoke"), "done"))
                .containsExactlyInAnyOrderElementsOf(ids(kept.standings(kind), Standing.REVOKED::equals));
    }

    private void trailHoldsEachRefusal(Kind kind) {
        int answered = count(kind, request -> request.hasStatus(409));
        assertThat(kept.credentials(kind.action("regenerate"), "refused"))
                .hasSizeBetween(answered, answered + unansweredRegenerates(kind));
    }

    private void verificationsAgreeWithTheHistory() {
        Map<String, Standing> listed = kept.standings(Kind.AUTH_TOKEN);
        for (Answer issued : ledger.issued(Kind.AUTH_TOKEN)) {
            String id = issued.text("/id");
            assertThat(kept.verified().get(id)).as(id).isEqualTo(listed.get(id));
        }
    }

    private int unansweredRegenerates(Kind kind) {
        return count(kind, request -> request.isUnanswered() && request.isRegenerate());
    }

    private int count(Kind kind, Predicate<Request> wanted) {
        return (int) ledger.requests(kind).filter(wanted).count();
    }

    private static List<String> ids(Map<String, Standing> standings, Predicate<Standing> wanted) {
        return standings.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
