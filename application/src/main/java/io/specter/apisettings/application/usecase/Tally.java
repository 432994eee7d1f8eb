package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.application.port.out.VerificationCounts.Outcome;
import io.specter.apisettings.application.port.out.VerificationCounts.Slot;
import io.specter.apisettings.application.port.out.VerificationCounts.Uses;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts that have not been written yet. */
final class Tally {

    /** The same on every node, so that none waits for another that waits for it. */
    private static final Comparator<Outcome> OUTCOMES = Comparator.comparing(
                    (Outcome outcome) -> outcome.token().value())
            .thenComparing(Outcome::hour)
            .thenComparing(
                    outcome -> outcome.rejection().map(RejectionReason::text).orElse(""));

    private static final Comparator<Slot> SLOTS =
            Comparator.comparing((Slot slot) -> slot.credential().value()).thenComparing(Slot::start);

    private final Map<Outcome, Long> outcomes;
    private final Map<Slot, Uses> uses;

    Tally() {
        this(new HashMap<>(), new HashMap<>());
    }

    private Tally(Map<Outcome, Long> outcomes, Map<Slot, Uses> uses) {
        this.outcomes = outcomes;
        this.uses = uses;
    }

    /** What would be one thing more to count than {@code max} is left out; tells how many verifications that were. */
    long add(Outcome outcome, long verifications, int max) {
        if (size() >= max && !outcomes.containsKey(outcome)) {
            return verifications;
        }
        outcomes.merge(outcome, verifications, Long::sum);
        return 0;
    }

    /** The same for calls. */
    long add(Slot slot, Uses more, int max) {
        if (size() >= max && !uses.containsKey(slot)) {
            return more.calls();
        }
        uses.merge(slot, more, Uses::plus);
        return 0;
    }

    /** The same for all that the other has. */
    long add(Tally other, int max) {
        long left = 0;
        for (Map.Entry<Outcome, Long> entry : other.outcomes.entrySet()) {
            left += add(entry.getKey(), entry.getValue(), max);
        }
        for (Map.Entry<Slot, Uses> entry : other.uses.entrySet()) {
            left += add(entry.getKey(), entry.getValue(), max);
        }
        return left;
    }

    int size() {
        return outcomes.size() + uses.size();
    }

    /** The same in pieces of at most {@code size} things counted. */
    List<Tally> pieces(int size) {
        List<Tally> pieces = new ArrayList<>();
        cut(outcomes, OUTCOMES, size).forEach(piece -> pieces.add(new Tally(piece, Map.of())));
        cut(uses, SLOTS, size).forEach(piece -> pieces.add(new Tally(Map.of(), piece)));
        return pieces;
    }

    private static <K, V> List<SortedMap<K, V>> cut(Map<K, V> whole, Comparator<K> order, int size) {
        List<SortedMap<K, V>> pieces = new ArrayList<>();
        SortedMap<K, V> piece = new TreeMap<>(order);
        for (K key : whole.keySet().stream().sorted(order).toList()) {
            if (pieces.isEmpty() || piece.size() == size) {
                piece = new TreeMap<>(order);
                pieces.add(piece);
            }
            piece.put(key, whole.get(key));
        }
        return pieces;
    }

    void writeTo(VerificationCounts counts) {
        counts.addOutcomes(outcomes);
        counts.addUses(uses);
    }
}
