package io.specter.apisettings.application.usecase;

import java.util.ArrayList;
import java.util.List;

/** What went wrong among things that do not depend on one another: each is tried, then the first failure is told. */
final class Failures {

    private final List<RuntimeException> all = new ArrayList<>();

    void collect(Runnable work) {
        collect(work, () -> {});
    }

    /** @param afterFailure throws when there is no use in going on */
    void collect(Runnable work, Runnable afterFailure) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            all.add(failure);
            afterFailure.run();
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
