package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.out.VerificationCounts.Outcome;
import io.specter.apisettings.application.port.out.VerificationCounts.Slot;
import io.specter.apisettings.application.port.out.VerificationCounts.Uses;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.verification.KnownToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What this node has counted and not written yet: all that counting costs a verification. It is bounded; while it is
 * full, what it does not have yet is not counted but as lost.
 */
public final class UsageBuffer {

    static final int MAX_ENTRIES = 50_000;

    private Tally tally = new Tally();
    private long lost;

    /** @param key the secret key that a signature was verified with */
    void count(KnownToken token, Optional<CredentialId> key, Verification verification, Instant now) {
        CredentialId id = token.credential().id();
        Instant hour = TimeStep.HOUR.startOf(now);
        if (verification instanceof Verification.Rejected rejected) {
            add(new Outcome(id, hour, Optional.of(rejected.reason())), List.of(), now);
        } else {
            List<CredentialId> used =
                    key.map(signedWith -> List.of(id, signedWith)).orElseGet(() -> List.of(id));
            add(new Outcome(id, hour, Optional.<RejectionReason>empty()), used, now);
        }
    }

    private synchronized void add(Outcome outcome, List<CredentialId> used, Instant now) {
        lost += tally.add(outcome, 1, MAX_ENTRIES);
        Instant start = TimeStep.FIVE_MINUTES.startOf(now);
        for (CredentialId credential : used) {
            lost += tally.add(new Slot(credential, start), new Uses(1, now), MAX_ENTRIES);
        }
    }

    /** All that is there; the buffer is empty then. */
    synchronized Tally take() {
        Tally taken = tally;
        tally = new Tally();
        return taken;
    }

    /** What was not written is added to what was counted since; a small piece, as verifications wait. */
    synchronized void putBack(Tally piece) {
        lost += tally.add(piece, MAX_ENTRIES);
    }

    /** How many counts of verifications and of calls were lost since this was asked before. */
    synchronized long takeLost() {
        long told = lost;
        lost = 0;
        return told;
    }
}
