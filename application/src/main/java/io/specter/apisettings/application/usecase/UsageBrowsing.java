package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.application.port.out.VerificationCounts.Hourly;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.verification.RejectionReason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Tells how much environments and credentials are used. */
public final class UsageBrowsing implements BrowseUsage {

    private static final Duration BY_DEFAULT = Duration.ofDays(1);

    /** What is verified now belongs to the time up to now; the finest that the clock tells. */
    private static final Duration A_MOMENT = Duration.of(1, ChronoUnit.MICROS);

    private final VerificationCounts counts;
    private final Lookup lookup;
    private final InstantSource clock;

    public UsageBrowsing(VerificationCounts counts, Lookup lookup, InstantSource clock) {
        this.counts = counts;
        this.lookup = lookup;
        this.clock = clock;
    }

    @Override
    public Usage usage(Caller caller, Question question) {
        Instant to = question.to().orElseGet(() -> clock.instant().plus(A_MOMENT));
        Instant from = question.from().orElseGet(() -> to.minus(BY_DEFAULT));
        if (!from.isBefore(to)) {
            throw new InvalidMember("from", "must be before to");
        }
        TimeStep step = question.step();
        long first = step.number(from);
        long end = step.number(to.minusNanos(1)) + 1;
        if (end - first > MAX_BUCKETS) {
            throw new InvalidMember("step", "must be longer: at most " + MAX_BUCKETS + " fit between from and to");
        }
        lookup.environment(caller, question.app(), question.environment());
        return usage(question, first, end);
    }

    private Usage usage(Question question, long first, long end) {
        TimeStep step = question.step();
        List<Hourly> all = counts.hourly(question.app(), question.environment(), step.start(first), step.start(end));
        Map<Long, List<Hourly>> byStep = all.stream().collect(Collectors.groupingBy(one -> step.number(one.hour())));
        List<Bucket> buckets = LongStream.range(first, end)
                .mapToObj(number -> new Bucket(step.start(number), sum(byStep.getOrDefault(number, List.of()))))
                .toList();
        return new Usage(step.start(first), step.start(end), step, sum(all), buckets);
    }

    private static Verdicts sum(List<Hourly> counted) {
        long accepted = 0;
        Map<RejectionReason, Long> rejected = new EnumMap<>(RejectionReason.class);
        for (Hourly one : counted) {
            if (one.rejection().isEmpty()) {
                accepted += one.calls();
            } else {
                rejected.merge(one.rejection().get(), one.calls(), Long::sum);
            }
        }
        return new Verdicts(accepted, rejected);
    }

    @Override
    public Map<CredentialId, Instant> lastUsed(Collection<Credential> shown) {
        List<CredentialId> ids = shown.stream().map(Credential::id).toList();
        return ids.isEmpty() ? Map.of() : counts.lastUsed(ids);
    }

    @Override
    public Map<CredentialId, Instant> lastUsed(Caller caller, AppId app, EnvironmentName environment) {
        return lookup.seen(caller, app, environment)
                .map(seen -> lastUsed(seen.credentials().all()))
                .orElse(Map.of());
    }
}
