package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.memory.InMemoryStore.Issued;
import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Counts of verifications in memory. */
final class InMemoryVerificationCounts implements VerificationCounts {

    private final InMemoryStore store;

    InMemoryVerificationCounts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void addOutcomes(Map<Outcome, Long> verifications) {
        synchronized (store) {
            verifications.forEach((outcome, calls) -> store.outcomes.merge(outcome, calls, Long::sum));
        }
    }

    @Override
    public void addUses(Map<Slot, Uses> uses) {
        synchronized (store) {
            uses.forEach((slot, more) -> {
                store.uses.merge(slot, more.calls(), Long::sum);
                store.lastUses.merge(
                        slot.credential(), more.lastAt(), (one, other) -> one.isAfter(other) ? one : other);
            });
        }
    }

    @Override
    public List<Hourly> hourly(AppId app, EnvironmentName environment, Instant from, Instant to) {
        Place place = new Place(app, environment);
        List<Hourly> found = new ArrayList<>();
        synchronized (store) {
            store.outcomes.forEach((outcome, calls) -> {
                boolean isThen =
                        !outcome.hour().isBefore(from) && outcome.hour().isBefore(to);
                if (isThen && place.equals(placeOf(outcome.token()).orElse(null))) {
                    found.add(new Hourly(outcome.hour(), outcome.rejection(), calls));
                }
            });
        }
        return found;
    }

    private Optional<Place> placeOf(CredentialId token) {
        return Optional.ofNullable(store.credentials.get(token)).map(Issued::place);
    }

    @Override
    public Map<CredentialId, Instant> lastUsed(Collection<CredentialId> credentials) {
        synchronized (store) {
            Map<CredentialId, Instant> found = new HashMap<>(store.lastUses);
            found.keySet().retainAll(credentials);
            return found;
        }
    }

    @Override
    public long usesSince(Collection<CredentialId> credentials, Instant from) {
        synchronized (store) {
            return store.uses.entrySet().stream()
                    .filter(entry -> credentials.contains(entry.getKey().credential()))
                    .filter(entry -> !entry.getKey().start().isBefore(from))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    @Override
    public int removeOldestHour(Instant then) {
        synchronized (store) {
            return removeOldest(store.outcomes.keySet(), Outcome::hour, then);
        }
    }

    @Override
    public int removeOldestSlot(Instant then) {
        synchronized (store) {
            return removeOldest(store.uses.keySet(), Slot::start, then);
        }
    }

    private static <K> int removeOldest(Set<K> keys, Function<K, Instant> start, Instant then) {
        int before = keys.size();
        keys.stream()
                .map(start)
                .filter(at -> at.isBefore(then))
                .min(Comparator.naturalOrder())
                .ifPresent(oldest -> keys.removeIf(key -> start.apply(key).equals(oldest)));
        return before - keys.size();
    }

    @Override
    public void removeLastUsesOfNone() {
        synchronized (store) {
            store.lastUses.keySet().retainAll(store.credentials.keySet());
        }
    }
}
