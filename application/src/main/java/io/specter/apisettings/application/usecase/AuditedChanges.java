package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.in.Clearance.Approved;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.approval.Approval;
import io.specter.apisettings.domain.approval.AwaitsApproval;
import io.specter.apisettings.domain.approval.CriticalAct;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a change and its audit event as one; a refusal is recorded after the rollback, on its own. */
public final class AuditedChanges {

    private final Transactions transactions;
    private final AuditLog log;
    private final FourEyes fourEyes;
    private final InstantSource clock;

    public AuditedChanges(Transactions transactions, AuditLog log, FourEyes fourEyes, InstantSource clock) {
        this.transactions = transactions;
        this.log = log;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /** Runs the work, which records in its entry what it has done; nothing done, nothing recorded. */
    <T> T run(Attempt attempt, Function<Entry, T> work) {
        Entry entry = new Entry(attempt);
        T done = recordingRefusals(
                entry,
                () -> transactions.run(() -> {
                    entry.startAgain(attempt);
                    return work.apply(entry);
                }));
        entry.afterwards.run();
        return done;
    }

    /** The same of work that comes to nothing but what it changes. */
    void perform(Attempt attempt, Consumer<Entry> work) {
        run(attempt, entry -> {
            work.accept(entry);
            return entry;
        });
    }

    /** Asks for the permission to read, whose refusal is recorded; a read that is permitted is not. */
    <T> T permitted(Attempt attempt, Supplier<T> permission) {
        return prepare(attempt, permission);
    }

    /** The same of a permission that says nothing more. */
    void permit(Attempt attempt, Runnable permission) {
        permitted(attempt, () -> {
            permission.run();
            return attempt;
        });
    }

    /** The same, of what is about the installation. */
    void require(Caller caller, Permission permission, AuditAction read) {
        permit(Attempt.by(caller, read), () -> caller.require(permission));
    }

    /** Does what a change needs before it starts, and what takes too long to be in its transaction. */
    <T> T prepare(Attempt attempt, Supplier<T> work) {
        return recordingRefusals(new Entry(attempt), work);
    }

    private <T> T recordingRefusals(Entry entry, Supplier<T> work) {
        try {
            return work.get();
        } catch (AwaitsApproval waiting) {
            Attempt known = entry.attempt.on(waiting.approval().id());
            record(known.refused(clock.instant(), waiting.refusal()), waiting, () -> fourEyes.keep(waiting.approval()));
            throw waiting;
        } catch (DomainException refusal) {
            Attempt refused = entry.attempt.byWhoApproved();
            record(refused.refused(clock.instant(), refusal.refusal()), refusal, () -> {});
            throw refusal;
        }
    }

    /** A refusal that cannot be recorded is not told either: nobody may try what the trail does not show. */
    private void record(AuditEvent event, DomainException refusal, Runnable along) {
        try {
            transactions.perform(() -> {
                along.run();
                log.append(event);
            });
        } catch (RuntimeException unrecorded) {
            unrecorded.addSuppressed(refusal);
            throw unrecorded;
        }
    }

    /** The audit event that a change is writing. */
    final class Entry {

        private Attempt attempt;
        private Runnable gate = () -> {};
        private Runnable afterwards = () -> {};

        private Entry(Attempt attempt) {
            this.attempt = attempt;
        }

        /** A transaction that was broken off is run once more. */
        private void startAgain(Attempt first) {
            attempt = first;
            gate = () -> {};
            afterwards = () -> {};
        }

        /** Says more of what is attempted, as it becomes known. */
        Entry refine(UnaryOperator<Attempt> more) {
            attempt = more.apply(attempt);
            return this;
        }

        /** Says that this is done when a second operator approves it within some time, and else asks for that. */
        void needsApproval(CriticalAct act, Duration lifetime) {
            Attempt asked = attempt;
            gate = () -> {
                attempt = asked;
                throw fourEyes.ask(asked, act, clock.instant(), lifetime);
            };
        }

        void done(Instant at) {
            attempt.approved().ifPresentOrElse(approved -> useUp(approved, at), gate);
            log.append(attempt.done(at));
        }

        private void useUp(Approved approved, Instant at) {
            Approval kept = fourEyes.approve(approved, at);
            afterwards = () -> approved.usedUp().accept(kept);
        }
    }
}
