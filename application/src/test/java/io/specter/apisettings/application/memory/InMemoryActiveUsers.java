package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.memory.InMemoryStore.UserCounts;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Users in memory, counted exactly. */
final class InMemoryActiveUsers implements ActiveUsers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final InMemoryStore store;

    InMemoryActiveUsers(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public ActivityKey key() {
        synchronized (store) {
            store.activityKey = store.activityKey.or(() -> Optional.of(ActivityKey.random(RANDOM)));
            return store.activityKey.get();
        }
    }

    @Override
    public void add(Map<ActiveDay, Set<UserHash>> users, ActivityWindow window, LocalDate today) {
        synchronized (store) {
            users.forEach((day, seen) -> {
                if (counts(day, window, today)) {
                    store.users.merge(day, Set.copyOf(seen), InMemoryActiveUsers::union);
                    countAnew(day.app(), window, latest(day.app(), today));
                }
            });
        }
    }

    private LocalDate latest(AppId app, LocalDate today) {
        UserCounts counts = store.userCounts.get(app);
        return counts != null && counts.last().isAfter(today) ? counts.last() : today;
    }

    private boolean counts(ActiveDay day, ActivityWindow window, LocalDate today) {
        return !day.day().isBefore(window.first(today))
                && store.environments.containsKey(new Place(day.app(), day.environment()));
    }

    private static Set<UserHash> union(Set<UserHash> some, Set<UserHash> others) {
        Set<UserHash> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    @Override
    public List<AppId> outdated(ActivityWindow window, LocalDate today, int most) {
        synchronized (store) {
            return store.userCounts.keySet().stream()
                    .filter(app -> isOutdated(app, window, today))
                    .limit(most)
                    .toList();
        }
    }

    private boolean isOutdated(AppId app, ActivityWindow window, LocalDate today) {
        UserCounts counts = store.userCounts.get(app);
        return counts != null
                && (counts.last().isBefore(today) || !counts.window().equals(window));
    }

    @Override
    public void recount(AppId app, ActivityWindow window, LocalDate today) {
        synchronized (store) {
            if (isOutdated(app, window, today)) {
                countAnew(app, window, today);
            }
        }
    }

    private void countAnew(AppId app, ActivityWindow window, LocalDate today) {
        Predicate<ActiveDay> counted =
                day -> day.app().equals(app) && !day.day().isBefore(window.first(today));
        Map<EnvironmentName, Long> environments = store.users.keySet().stream()
                .filter(counted)
                .map(ActiveDay::environment)
                .distinct()
                .filter(name -> store.environments.containsKey(new Place(app, name)))
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> count(counted.and(day -> day.environment().equals(name)))));
        long whole = count(counted.and(day -> environments.containsKey(day.environment())));
        store.userCounts.put(app, new UserCounts(today, window, whole, environments));
    }

    private long count(Predicate<ActiveDay> counted) {
        Set<UserHash> all = new HashSet<>();
        store.users.forEach((day, seen) -> all.addAll(counted.test(day) ? seen : Set.of()));
        return all.size();
    }

    @Override
    public void outdate(AppId app, EnvironmentName environment) {
        synchronized (store) {
            Map<EnvironmentName, Long> others = new HashMap<>(ofEnvironments(app));
            others.remove(environment);
            long whole = ofApps(List.of(app)).getOrDefault(app, 0L);
            if (store.apps.containsKey(app)) {
                store.userCounts.put(app, new UserCounts(LocalDate.EPOCH, ActivityWindow.STANDARD, whole, others));
            }
        }
    }

    @Override
    public void removeBefore(LocalDate first, int most) {
        synchronized (store) {
            List<ActiveDay> before = store.users.keySet().stream()
                    .filter(day -> day.day().isBefore(first))
                    .limit(most)
                    .toList();
            store.users.keySet().removeAll(before);
        }
    }

    @Override
    public Map<AppId, Long> ofApps(Collection<AppId> apps) {
        synchronized (store) {
            Map<AppId, Long> found = new HashMap<>();
            store.userCounts.forEach((app, counts) -> found.put(app, counts.whole()));
            found.keySet().retainAll(apps);
            return found;
        }
    }

    @Override
    public Map<EnvironmentName, Long> ofEnvironments(AppId app) {
        synchronized (store) {
            UserCounts counts = store.userCounts.get(app);
            return counts == null ? Map.of() : counts.environments();
        }
    }
}
