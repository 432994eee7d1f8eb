package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells how much environments and credentials are used; a few seconds late. */
public interface BrowseUsage {

    /** How many pieces an answer has at most: the hours of 90 days, and some more. */
    int MAX_BUCKETS = 2_200;

    /**
     * Which usage, in which pieces.
     *
     * @param from empty: 24 hours before {@code to}
     * @param to empty: now
     */
    record Question(
            AppId app, EnvironmentName environment, Optional<Instant> from, Optional<Instant> to, TimeStep step) {}

    /**
     * How verifications came out.
     *
     * @param rejected how many for which reason; of the reasons that there were
     */
    record Verdicts(long accepted, Map<RejectionReason, Long> rejected) {}

    /** The verifications of one step. */
    record Bucket(Instant start, Verdicts verdicts) {}

    /**
     * A bucket for each step, in order, whether there was a verification or not.
     *
     * @param from the start of the first one
     * @param to the end of the last one
     */
    record Usage(Instant from, Instant to, TimeStep step, Verdicts total, List<Bucket> buckets) {}

    /**
     * The verifications of an environment's tokens, in all steps that the time asked for touches.
     *
     * @throws io.specter.apisettings.domain.InvalidMember when that is none, or more than {@link #MAX_BUCKETS}
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     */
    Usage usage(Caller caller, Question question);

    /** When credentials that the caller is shown were last used; of those that were. */
    Map<CredentialId, Instant> lastUsed(Collection<Credential> shown);

    /** The same of those of an environment; of none where the caller may not see it. */
    Map<CredentialId, Instant> lastUsed(Caller caller, AppId app, EnvironmentName environment);
}
