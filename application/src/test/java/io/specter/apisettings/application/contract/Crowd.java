package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.DomainException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Many who regenerate at the same time while an onlooker watches; counts what they were told. */
final class Crowd {

    private final int runners;
    private final Map<String, Integer> answers = new TreeMap<>();
    private int looks;

    Crowd(int runners) {
        this.runners = runners;
    }

    /** What each was told. */
    List<Object> run(Contested contested, boolean endOverlap) {
        AtomicInteger next = new AtomicInteger();
        Semaphore through = new Semaphore(0);
        List<Object> all = Race.run(
                runners + 1,
                () -> next.getAndIncrement() == 0
                        ? new Onlooker(contested).look(runners, through)
                        : regenerate(contested, endOverlap, through));
        all.stream().filter(Integer.class::isInstance).forEach(many -> looks += (int) many);
        List<Object> told =
                all.stream().filter(answer -> !(answer instanceof Integer)).toList();
        told.forEach(answer -> answers.merge(name(answer), 1, Integer::sum));
        return told;
    }

    private static Object regenerate(Contested contested, boolean endOverlap, Semaphore through) {
        try {
            return contested.regenerate(endOverlap);
        } finally {
            through.release();
        }
    }

    private static String name(Object answer) {
        if (answer instanceof Issued) {
            return "winners";
        }
        return answer instanceof DomainException refused ? refused.refusal().text() : answer.toString();
    }

    @Override
    public String toString() {
        return answers + ", watched " + looks + " times";
    }
}
