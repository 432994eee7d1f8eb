package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.KeepTime;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what time has brought, one environment a transaction. */
public final class TimeKeeping implements KeepTime {

    /** How many environments a call takes on; the next one goes on with the rest. */
    private static final int MOST = 1000;

    private final EnvironmentRepository environments;
    private final TimeRecord time;
    private final Transactions transactions;
    private final InstantSource clock;

    public TimeKeeping(
            EnvironmentRepository environments, TimeRecord time, Transactions transactions, InstantSource clock) {
        this.environments = environments;
        this.time = time;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What fails in one environment keeps nobody else's time from being recorded. */
    @Override
    public int keepTime() {
        Instant now = clock.instant();
        Failures failures = new Failures();
        AtomicInteger recorded = new AtomicInteger();
        for (Place place : environments.unsettled(now, MOST)) {
            failures.collect(
                    () -> recorded.addAndGet(transactions.run(() -> record(place, now))), () -> requireAnswer(now));
        }
        failures.tell();
        return recorded.get();
    }

    /** When the store gives no answer at all, there is no use in asking for the rest. */
    private void requireAnswer(Instant now) {
        List<Place> ignored = environments.unsettled(now, 1);
    }

    /** Another node may have been faster: what is recorded already is no occurrence any more. */
    private int record(Place place, Instant now) {
        return environments
                .hold(place.app(), place.environment())
                .map(held -> record(held, now))
                .orElse(0);
    }

    private int record(Environment held, Instant now) {
        Environment settled = time.bring(held, now);
        if (!settled.equals(held)) {
            return 1;
        }
        environments.settle(held);
        return 0;
    }
}
