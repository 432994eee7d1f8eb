package io.specter.apisettings.application.usecase;

import java.util.ArrayList;
import java.util.List;

/** What went wrong among things that do not depend on one another: each is tried, then the first failure is told. */
final class Failures {

    private final List<RuntimeException> all = new ArrayList<>();

    /** @param ifAnswered throws when there is no use in going on */
    void collect(Runnable work, Runnable ifAnswered) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            all.add(failure);
            ifAnswered.run();
        }
    }

    boolean isNone() {
        return all.isEmpty();
    }

    void tell() {
        if (!isNone()) {
            throw all.get(0);
        }
    }
}
