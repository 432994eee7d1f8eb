package io.specter.apisettings.application.contract;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Two who do different things at the same time, and what each got: its result, or what it threw. */
record Duel(Object first, Object second) {

    static Duel between(Supplier<?> first, Supplier<?> second) {
        List<Supplier<?>> acts = List.of(first, second);
        AtomicInteger next = new AtomicInteger();
        AtomicReferenceArray<Object> answers = new AtomicReferenceArray<>(acts.size());
        List<Object> failures = Race.run(acts.size(), () -> {
            int turn = next.getAndIncrement();
            answers.set(turn, answer(acts.get(turn)));
            return turn;
        });
        if (answers.get(0) == null || answers.get(1) == null) {
            throw new IllegalStateException("not answered: " + failures);
        }
        return new Duel(answers.get(0), answers.get(1));
    }

    private static Object answer(Supplier<?> act) {
        try {
            return act.get();
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    Duel swapped() {
        return new Duel(second, first);
    }
}
