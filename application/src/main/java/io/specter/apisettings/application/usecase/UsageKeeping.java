package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.in.KeepUsage;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.application.port.out.VerificationCounts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;

/** Writes what was counted behind the verifications, in short transactions. */
public final class UsageKeeping implements KeepUsage {

    private static final Logger LOG = System.getLogger(UsageKeeping.class.getName());

    static final Duration OUTCOMES_KEPT = Duration.ofDays(90);

    /** The last day, and what nodes with clocks that differ may write to it. */
    static final Duration SLOTS_KEPT = Duration.ofHours(25);

    static final int PIECE = 500;
    private static final int ATTEMPTS = 3;

    private final UsageBuffer buffer;
    private final VerificationCounts counts;
    private final Transactions transactions;
    private final Transactions races;
    private final InstantSource clock;

    public UsageKeeping(UsageBuffer buffer, VerificationCounts counts, Transactions transactions, InstantSource clock) {
        this.buffer = buffer;
        this.counts = counts;
        this.transactions = transactions;
        this.races = new RepeatingTransactions(transactions, ATTEMPTS);
        this.clock = clock;
    }

    /** One after the other: whoever asks last, at the end of the service, waits for what is on its way. */
    @Override
    public synchronized void write() {
        writeAll();
        tellLost();
    }

    /** A piece that failed in its commit may have been kept: it is rather lost than counted twice. */
    private void writeAll() {
        Queue<Tally> pieces = new ArrayDeque<>(buffer.take().pieces(PIECE));
        AtomicBoolean mayBeKept = new AtomicBoolean();
        try {
            while (!pieces.isEmpty()) {
                write(pieces.element(), mayBeKept);
                pieces.remove();
            }
        } catch (RuntimeException failure) {
            pieces.stream().skip(mayBeKept.get() ? 1 : 0).forEach(buffer::putBack);
            throw failure;
        }
    }

    private void write(Tally piece, AtomicBoolean mayBeKept) {
        mayBeKept.set(false);
        races.perform(() -> {
            mayBeKept.set(false);
            piece.writeTo(counts);
            mayBeKept.set(true);
        });
    }

    private void tellLost() {
        long lost = buffer.takeLost();
        if (lost > 0) {
            LOG.log(Level.WARNING, lost + " verifications and calls are not in the usage: there was no room for them");
        }
    }

    @Override
    public void forget() {
        Instant now = clock.instant();
        Instant firstHour = TimeStep.HOUR.startOf(now.minus(OUTCOMES_KEPT));
        Instant firstSlot = TimeStep.FIVE_MINUTES.startOf(now.minus(SLOTS_KEPT));
        removeAll(() -> counts.removeOldestHour(firstHour));
        removeAll(() -> counts.removeOldestSlot(firstSlot));
        transactions.perform(counts::removeLastUsesOfNone);
    }

    private void removeAll(IntSupplier piece) {
        int removed;
        do {
            removed = transactions.run(piece::getAsInt);
        } while (removed > 0);
    }
}
