package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.KeepActivity;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes users down in short transactions. What was written already changes nothing, so it is written again if in doubt. */
public final class ActivityKeeping implements KeepActivity {

    private static final Logger LOG = System.getLogger(ActivityKeeping.class.getName());

    /** How many apps a transaction takes on. */
    private static final int BATCH = 20;

    /** How many apps are counted anew each time, so that a new day does not come all at once. */
    private static final int RECOUNTS = 200;

    private static final int REMOVALS = 500;
    private static final int ATTEMPTS = 3;

    private final ActiveUsers users;
    private final SharedActivityKey key;
    private final ActivityBuffer buffer;
    private final ActivityWindow window;
    private final Transactions transactions;
    private final Transactions races;
    private final InstantSource clock;

    public ActivityKeeping(
            ActiveUsers users,
            SharedActivityKey key,
            ActivityBuffer buffer,
            ActivityWindow window,
            Transactions transactions,
            InstantSource clock) {
        this.users = users;
        this.key = key;
        this.buffer = buffer;
        this.window = window;
        this.transactions = transactions;
        this.races = new RepeatingTransactions(transactions, ATTEMPTS);
        this.clock = clock;
    }

    @Override
    public void join() {
        key.get();
    }

    /**
     * One after the other: whoever asks last, at the end of the service, waits for what is on its way. What fails in one
     * app keeps nobody else from being counted.
     */
    @Override
    public synchronized void write() {
        Failures failures = new Failures();
        try {
            failures.collect(this::join, this::requireAnswer);
            writeDown(failures);
            recount(failures);
        } finally {
            tellLost();
        }
        failures.tell();
    }

    /** When the store gives no answer at all, there is no use in asking for the rest. */
    private void requireAnswer() {
        List<AppId> ignored = users.outdated(window, today(), 1);
    }

    /** What fails together is tried again app by app. */
    private void writeDown(Failures failures) {
        Failures together = new Failures();
        writeEach(BATCH, together);
        if (!together.isNone()) {
            writeEach(1, failures);
        }
    }

    private void writeEach(int apps, Failures failures) {
        for (int left = buffer.apps(); left > 0; left -= apps) {
            failures.collect(() -> write(buffer.take(apps)), this::requireAnswer);
        }
    }

    private void write(Map<ActiveDay, Set<UserHash>> taken) {
        try {
            races.perform(() -> users.add(taken, window, today()));
        } catch (RuntimeException failure) {
            taken.forEach(buffer::putBack);
            throw failure;
        }
    }

    private void tellLost() {
        long lost = buffer.takeLost();
        if (lost > 0) {
            LOG.log(
                    Level.WARNING,
                    lost
                            + " active users were not counted: more came in than could be written down, or the key of active users was not known");
        }
    }

    private void recount(Failures failures) {
        LocalDate today = today();
        for (AppId app : users.outdated(window, today, RECOUNTS)) {
            failures.collect(() -> recount(app, today), this::requireAnswer);
        }
    }

    private void recount(AppId app, LocalDate today) {
        transactions.perform(() -> users.recount(app, window, today));
    }

    /** The longest window's days are kept: a shorter one may be meant for a while only. */
    @Override
    public void forget() {
        transactions.perform(() -> users.removeBefore(ActivityWindow.LONGEST.first(today()), REMOVALS));
    }

    private LocalDate today() {
        return ActivityWindow.day(clock.instant());
    }
}
