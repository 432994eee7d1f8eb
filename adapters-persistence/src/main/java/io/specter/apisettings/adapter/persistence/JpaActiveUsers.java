package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts users by the sketches in the tables {@code user_sketch} and {@code active_users}. */
public final class JpaActiveUsers implements ActiveUsers {

    private static final Comparator<ActiveDay> ORDER =
            Comparator.comparing((ActiveDay day) -> day.environment().value()).thenComparing(ActiveDay::day);

    private final Database database;
    private final SealedActivityKey key;
    private final MasterKeysetFile keyset;
    private final SecureRandom random;

    public JpaActiveUsers(EntityManager entities, MasterKeysetFile keyset, SecureRandom random) {
        this.database = new Database(entities);
        this.key = new SealedActivityKey(database);
        this.keyset = keyset;
        this.random = random;
    }

    @Override
    public ActivityKey key() {
        return key.get(keyset.current(), random);
    }

    /** App by app and there by environment, in an order that everybody keeps to. */
    @Override
    public void add(Map<ActiveDay, Set<UserHash>> users, ActivityWindow window, LocalDate today) {
        Map<String, Map<ActiveDay, Set<UserHash>>> byApp = new TreeMap<>();
        users.forEach((day, seen) -> byApp.computeIfAbsent(day.app().value(), app -> new TreeMap<>(ORDER))
                .put(day, seen));
        byApp.forEach((app, days) -> new AppUsers(database, app, window, today).add(days));
    }

    /** One by one each finds its index. */
    @Override
    public List<AppId> outdated(ActivityWindow window, LocalDate today, int most) {
        int days = window.days();
        Selection<String> ofAnotherDay = wholes(most)
                .where("u.days = :days", "days", days)
                .where("u.lastDay < :today", "today", (int) today.toEpochDay());
        Selection<String> ofShorterWindows = wholes(most).where("u.days < :days", "days", days);
        Selection<String> ofLongerWindows = wholes(most).where("u.days > :days", "days", days);
        return Stream.of(ofAnotherDay, ofShorterWindows, ofLongerWindows)
                .flatMap(selection -> database.list(selection).stream())
                .limit(most)
                .map(AppId::new)
                .toList();
    }

    private static Selection<String> wholes(int most) {
        return new Selection<>(String.class, "select u.app from ActiveUsersRow u")
                .where("u.name = :whole", "whole", ActiveUsersRow.WHOLE)
                .limit(most);
    }

    @Override
    public void recount(AppId app, ActivityWindow window, LocalDate today) {
        new AppUsers(database, app.value(), window, today).recount();
    }

    @Override
    public void outdate(AppId app, EnvironmentName environment) {
        Optional<ActiveUsersRow> whole =
                database.hold(ActiveUsersRow.class, new EnvironmentKey(app.value(), ActiveUsersRow.WHOLE), row -> row);
        whole.ifPresent(ActiveUsersRow::outdate);
        if (whole.isEmpty() && exists(app)) {
            database.insert(ActiveUsersRow.of(app.value(), ActiveUsersRow.WHOLE));
        }
        database.remove(ActiveUsersRow.class, new EnvironmentKey(app.value(), environment.value()));
    }

    private boolean exists(AppId app) {
        Selection<String> selection =
                new Selection<>(String.class, "select a.id from AppRow a").where("a.id = :id", "id", app.value());
        return !database.list(selection).isEmpty();
    }

    @Override
    public void removeBefore(LocalDate first, int most) {
        int day = (int) first.toEpochDay();
        Selection<Object[]> selection = new Selection<>(
                        Object[].class, "select s.app, s.environment from UserSketchRow s")
                .where("s.day < :first", "first", day)
                .groupBy("s.app, s.environment")
                .orderBy("s.app, s.environment")
                .limit(most);
        database.list(selection)
                .forEach(place -> database.change(
                        "delete from UserSketchRow s where s.app = :app and s.environment = :environment"
                                + " and s.day < :first",
                        Map.of("app", place[0], "environment", place[1], "first", day)));
    }

    @Override
    public Map<AppId, Long> ofApps(Collection<AppId> apps) {
        if (apps.isEmpty()) {
            return Map.of();
        }
        List<String> ids = apps.stream().map(AppId::value).toList();
        Selection<Object[]> selection =
                counts().where("u.name = :whole", "whole", ActiveUsersRow.WHOLE).where("u.app in :apps", "apps", ids);
        return database.list(selection).stream()
                .collect(Collectors.toMap(row -> new AppId((String) row[0]), row -> (Long) row[2]));
    }

    private static Selection<Object[]> counts() {
        return new Selection<>(Object[].class, "select u.app, u.name, u.users from ActiveUsersRow u");
    }

    @Override
    public Map<EnvironmentName, Long> ofEnvironments(AppId app) {
        Selection<Object[]> selection = counts().where("u.name <> :whole", "whole", ActiveUsersRow.WHOLE)
                .where("u.app = :app", "app", app.value());
        return database.list(selection).stream()
                .collect(Collectors.toMap(row -> new EnvironmentName((String) row[1]), row -> (Long) row[2]));
    }
}
