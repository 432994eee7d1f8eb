package io.specter.apisettings.adapter.rest.usage;

import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.application.port.in.BrowseUsage.Usage;
import io.specter.apisettings.application.port.in.BrowseUsage.Verdicts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verifications of an environment, step by step.
 *
 * @param accepted in all
 * @param rejected in all, by reason
 */
public record UsageResponse(
        Instant from, Instant to, Duration step, long accepted, Map<String, Long> rejected, List<Bucket> buckets) {

    /** Those of one step. */
    public record Bucket(Instant start, long accepted, Map<String, Long> rejected) {}

    static UsageResponse from(Usage usage) {
        return new UsageResponse(
                usage.from(),
                usage.to(),
                usage.step().length(),
                usage.total().accepted(),
                byReason(usage.total()),
                usage.buckets().stream()
                        .map(bucket ->
                                new Bucket(bucket.start(), bucket.verdicts().accepted(), byReason(bucket.verdicts())))
                        .toList());
    }

    private static Map<String, Long> byReason(Verdicts verdicts) {
        Map<String, Long> rejected = new LinkedHashMap<>();
        verdicts.rejected().forEach((reason, calls) -> rejected.put(Kebab.of(reason), calls));
        return rejected;
    }
}
