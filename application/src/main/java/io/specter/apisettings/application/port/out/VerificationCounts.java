package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps how often credentials were verified, and when they were last used; what several nodes tell adds up. */
public interface VerificationCounts {

    /**
     * The verifications of one auth token in one hour that came out the same.
     *
     * @param hour its start
     * @param rejection empty: accepted
     */
    record Outcome(CredentialId token, Instant hour, Optional<RejectionReason> rejection) {}

    /**
     * The accepted verifications with one credential, of either kind, in five minutes.
     *
     * @param start of the five minutes
     */
    record Slot(CredentialId credential, Instant start) {}

    /**
     * What was counted in a slot.
     *
     * @param lastAt when the last of them was
     */
    record Uses(long calls, Instant lastAt) {

        public Uses plus(Uses more) {
            return new Uses(calls + more.calls, lastAt.isAfter(more.lastAt) ? lastAt : more.lastAt);
        }
    }

    /** Verifications of an hour with one outcome, whatever the token. */
    record Hourly(Instant hour, Optional<RejectionReason> rejection, long calls) {}

    /**
     * In the order given: nodes that keep to the same one never wait for each other in a circle.
     *
     * @throws StaleRevision when another node counts one of these for the first time just now: to be tried again
     */
    void addOutcomes(Map<Outcome, Long> verifications);

    /**
     * In the order given, as above.
     *
     * @throws StaleRevision when another node counts one of these for the first time just now: to be tried again
     */
    void addUses(Map<Slot, Uses> uses);

    /** Of the tokens that the environment has had, in no order; from {@code from} on, before {@code to}. */
    List<Hourly> hourly(AppId app, EnvironmentName environment, Instant from, Instant to);

    /** When each was last used; of those that were. */
    Map<CredentialId, Instant> lastUsed(Collection<CredentialId> credentials);

    /** How often they were used, together, in slots that start at {@code from} or later. */
    long usesSince(Collection<CredentialId> credentials, Instant from);

    /** Forgets the outcomes of the oldest hour before then, if there is one; tells how many. */
    int removeOldestHour(Instant then);

    /** Forgets the oldest slots before then, if there are any; tells how many. When a credential was last used stays. */
    int removeOldestSlot(Instant then);

    /** Forgets when credentials were last used that are there no more. */
    void removeLastUsesOfNone();
}
