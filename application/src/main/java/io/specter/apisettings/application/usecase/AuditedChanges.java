package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.audit.AuditEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a change and its audit event as one; a refusal is recorded after the rollback, on its own. */
public final class AuditedChanges {

    private final Transactions transactions;
    private final AuditLog log;
    private final InstantSource clock;

    public AuditedChanges(Transactions transactions, AuditLog log, InstantSource clock) {
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** Runs the work, which records in its entry what it has done; nothing done, nothing recorded. */
    <T> T run(Attempt attempt, Function<Entry, T> work) {
        Entry entry = new Entry(attempt);
        return recordingRefusals(entry, () -> transactions.run(() -> work.apply(entry)));
    }

    /** Does what a change needs before it starts, and what takes too long to be in its transaction. */
    <T> T prepare(Attempt attempt, Supplier<T> work) {
        return recordingRefusals(new Entry(attempt), work);
    }

    private <T> T recordingRefusals(Entry entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (DomainException refusal) {
            record(entry.attempt.refused(clock.instant(), refusal.refusal()), refusal);
            throw refusal;
        }
    }

    /** A refusal that cannot be recorded is not told either: nobody may try what the trail does not show. */
    private void record(AuditEvent event, DomainException refusal) {
        try {
            transactions.run(() -> {
                log.append(event);
                return event;
            });
        } catch (RuntimeException unrecorded) {
            unrecorded.addSuppressed(refusal);
            throw unrecorded;
        }
    }

    /** The audit event that a change is writing. */
    final class Entry {

        private Attempt attempt;

        private Entry(Attempt attempt) {
            this.attempt = attempt;
        }

        /** Says more of what is attempted, as it becomes known. */
        Entry refine(UnaryOperator<Attempt> more) {
            attempt = more.apply(attempt);
            return this;
        }

        void done(Instant at) {
            log.append(attempt.done(at));
        }
    }
}
