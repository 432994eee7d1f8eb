package io.specter.apisettings.deployment.process.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a client saw across its rotations.
 *
 * @param inUse of the token it held just then
 * @param ofOld of the one before, around its deadline
 * @param deadlines the answered {@code retiresAt} of each replaced token
 * @param rate verifications of the token in use a second
 */
public record Verifications(List<Probe> inUse, List<Probe> ofOld, Map<String, Instant> deadlines, double rate) {

    /** Those of the token in use that were decided while it was good. */
    public List<Probe> inUseInTime() {
        return inUse.stream().filter(this::isInTime).toList();
    }

    /** All that were decided before the deadline of their token. */
    public List<Probe> inTime() {
        return all().filter(this::isInTime).toList();
    }

    /** All that were sent at the deadline of their token or later. */
    public List<Probe> late() {
        return all().filter(this::isLate).toList();
    }

    /** From the deadline of each replaced token to the first answer that it is no longer good, where there was one. */
    public List<Duration> firstRejections() {
        return deadlines.keySet().stream()
                .flatMap(token -> firstRejection(token).stream())
                .toList();
    }

    private Optional<Duration> firstRejection(String token) {
        return all().filter(probe -> probe.token().equals(token) && !probe.isAccepted())
                .map(probe -> Duration.between(deadline(probe), probe.answered()))
                .min(Duration::compareTo);
    }

    /** From the deadline of its token to the last moment at which one was sent that was accepted; zero: none was. */
    public Duration longestAcceptance() {
        return longest(late().stream()
                .filter(Probe::isAccepted)
                .map(probe -> Duration.between(deadline(probe), probe.sent())));
    }

    private static Duration longest(Stream<Duration> some) {
        return some.max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private Stream<Probe> all() {
        return Stream.concat(inUse.stream(), ofOld.stream());
    }

    private boolean isInTime(Probe probe) {
        return probe.answered().isBefore(deadline(probe));
    }

    private boolean isLate(Probe probe) {
        return !probe.sent().isBefore(deadline(probe));
    }

    private Instant deadline(Probe probe) {
        return deadlines.getOrDefault(probe.token(), Instant.MAX);
    }

    @Override
    public String toString() {
        List<Probe> inTime = inUseInTime();
        return ("%d verifications of the token in use at %.1f a second, %d rejected, %d undecided; %d of old ones around"
                        + " their deadlines, accepted up to %d ms after, first rejected at most %d ms after")
                .formatted(
                        inUse.size(),
                        rate,
                        inTime.stream().filter(probe -> !probe.isAccepted()).count(),
                        inUse.size() - inTime.size(),
                        ofOld.size(),
                        longestAcceptance().toMillis(),
                        longest(firstRejections().stream()).toMillis());
    }
}
