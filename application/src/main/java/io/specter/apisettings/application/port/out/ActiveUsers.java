package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the users of each environment and of each app as a whole, nobody twice; all nodes add to the same numbers. */
public interface ActiveUsers {

    /** The key that users are hashed with; made, as part of the transaction that runs, by whoever asks first. */
    ActivityKey key();

    /**
     * Adds users to the days they were seen on, and to the numbers. What was added before changes nothing, days before
     * the window and environments that are gone are left out.
     *
     * @throws StaleRevision when another node was the first to count in one of the apps just now
     */
    void add(Map<ActiveDay, Set<UserHash>> users, ActivityWindow window, LocalDate today);

    /** Apps whose numbers are of another day than today or another window. */
    List<AppId> outdated(ActivityWindow window, LocalDate today, int most);

    /** Counts anew for the window that ends today, unless another node has. */
    void recount(AppId app, ActivityWindow window, LocalDate today);

    /**
     * Takes the number of an environment that is about to be removed away, and lets the app be counted anew, soon; called
     * before the app is held.
     *
     * @throws StaleRevision when another node was the first to count in the app just now
     */
    void outdate(AppId app, EnvironmentName environment);

    /**
     * Forgets days before this one.
     *
     * @param most of how many environments at the most
     */
    void removeBefore(LocalDate first, int most);

    /** How many each app has; one that is not in the map has none. */
    Map<AppId, Long> ofApps(Collection<AppId> apps);

    /** How many each environment of an app has; one that is not in the map has none. */
    Map<EnvironmentName, Long> ofEnvironments(AppId app);
}
