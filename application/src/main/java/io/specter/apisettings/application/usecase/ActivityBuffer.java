package io.specter.apisettings.application.usecase;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.UserHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who was seen and is not written down yet; so many and no more, a tenth of them of one app. */
public final class ActivityBuffer {

    /** About 16 MB of hashes. */
    public static final int STANDARD = 250_000;

    private final int most;
    private final Map<AppId, Map<ActiveDay, Set<UserHash>>> apps = new LinkedHashMap<>();
    private int size;
    private long lost;

    public ActivityBuffer(int most) {
        this.most = most;
    }

    /** Takes all of them or, when there is no room, none. */
    synchronized boolean offer(ActiveDay day, Set<UserHash> users) {
        Set<UserHash> added = new HashSet<>(users);
        added.removeAll(seen(day));
        boolean fits = fit(day.app(), added.size());
        if (fits) {
            days(day.app()).computeIfAbsent(day, first -> new HashSet<>()).addAll(added);
            size += added.size();
        }
        return fits;
    }

    private Set<UserHash> seen(ActiveDay day) {
        return apps.getOrDefault(day.app(), Map.of()).getOrDefault(day, Set.of());
    }

    private boolean fit(AppId app, int more) {
        return more <= most - size && more <= most / 10 - size(apps.getOrDefault(app, Map.of()));
    }

    private static int size(Map<ActiveDay, Set<UserHash>> days) {
        return days.values().stream().mapToInt(Set::size).sum();
    }

    private Map<ActiveDay, Set<UserHash>> days(AppId app) {
        return apps.computeIfAbsent(app, first -> new HashMap<>());
    }

    /** Takes all of them or, when there is no room, counts them as lost. */
    synchronized void put(ActiveDay day, Set<UserHash> users) {
        if (!offer(day, users)) {
            lost += users.size();
        }
    }

    /** Takes back what was taken; at once, as verifications wait meanwhile: the set itself, and the fewer seen since. */
    synchronized void putBack(ActiveDay day, Set<UserHash> taken) {
        Set<UserHash> since = seen(day);
        int more = taken.size() - since.size();
        if (more < 0 || !fit(day.app(), more)) {
            put(day, taken);
            return;
        }
        days(day.app()).put(day, taken);
        size += more;
        put(day, since);
    }

    /** Those of some apps, which have waited longest and are no more in here. */
    synchronized Map<ActiveDay, Set<UserHash>> take(int mostApps) {
        Map<ActiveDay, Set<UserHash>> taken = new HashMap<>();
        apps.keySet().stream().limit(mostApps).toList().forEach(app -> taken.putAll(apps.remove(app)));
        size -= size(taken);
        return taken;
    }

    /** How many apps there is something of. */
    synchronized int apps() {
        return apps.size();
    }

    /** A user who could not even be hashed. */
    synchronized void lose() {
        lost++;
    }

    /** How many were lost since this was asked before. */
    synchronized long takeLost() {
        long told = lost;
        lost = 0;
        return told;
    }
}
