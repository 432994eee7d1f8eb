package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of an app. Whoever changes any of them holds the one of the whole app until the transaction ends. */
final class AppUsers {

    private final Database database;
    private final String app;
    private final ActivityWindow window;
    private final LocalDate today;

    AppUsers(Database database, String app, ActivityWindow window, LocalDate today) {
        this.database = database;
        this.app = app;
        this.window = window;
        this.today = today;
    }

    /** @throws StaleRevision when another node was the first to count in the app just now */
    void add(Map<ActiveDay, Set<UserHash>> users) {
        if (hold().isOutdated(window, today)) {
            count();
        }
        Map<String, ActiveUsersRow> rows = rows();
        Set<String> environments = environments();
        users.forEach((day, seen) -> {
            boolean counts = !day.day().isBefore(window.first(today))
                    && environments.contains(day.environment().value());
            if (counts && addToDay(day, seen)) {
                addToWindow(rows, ActiveUsersRow.WHOLE, day, seen);
                addToWindow(rows, day.environment().value(), day, seen);
            }
        });
        database.flush();
    }

    private ActiveUsersRow hold() {
        return database.hold(ActiveUsersRow.class, new EnvironmentKey(app, ActiveUsersRow.WHOLE), row -> row)
                .orElseGet(() -> insert(ActiveUsersRow.WHOLE, UserSketch.empty()));
    }

    private ActiveUsersRow insert(String name, UserSketch sketch) {
        ActiveUsersRow row = ActiveUsersRow.of(app, name);
        row.count(sketch, window, today);
        database.insert(row);
        return row;
    }

    private Map<String, ActiveUsersRow> rows() {
        Selection<ActiveUsersRow> selection = new Selection<>(ActiveUsersRow.class, "select u from ActiveUsersRow u")
                .where("u.app = :app", "app", app);
        return database.list(selection).stream().collect(Collectors.toMap(ActiveUsersRow::name, Function.identity()));
    }

    private Set<String> environments() {
        Selection<String> selection =
                new Selection<>(String.class, "select e.name from EnvironmentRow e").where("e.app = :app", "app", app);
        return new HashSet<>(database.list(selection));
    }

    private boolean addToDay(ActiveDay day, Set<UserHash> seen) {
        Selection<UserSketchRow> selection = days().where(
                        "s.environment = :environment",
                        "environment",
                        day.environment().value())
                .where("s.day = :day", "day", (int) day.day().toEpochDay());
        return database.list(selection).stream()
                .findFirst()
                .map(row -> addTo(row, seen))
                .orElseGet(() -> insert(day, seen));
    }

    private Selection<UserSketchRow> days() {
        return new Selection<>(UserSketchRow.class, "select s from UserSketchRow s").where("s.app = :app", "app", app);
    }

    private static boolean addTo(UserSketchRow row, Set<UserHash> seen) {
        UserSketch sketch = row.sketch();
        boolean changed = sketch.add(seen);
        if (changed) {
            row.keep(sketch);
        }
        return changed;
    }

    private boolean insert(ActiveDay day, Set<UserHash> seen) {
        UserSketch sketch = UserSketch.empty();
        boolean changed = sketch.add(seen);
        database.insert(UserSketchRow.of(day, sketch));
        return changed;
    }

    private void addToWindow(Map<String, ActiveUsersRow> rows, String name, ActiveDay day, Set<UserHash> seen) {
        ActiveUsersRow row = rows.computeIfAbsent(name, missing -> insert(missing, UserSketch.empty()));
        UserSketch sketch = row.sketch();
        if (row.covers(day.day()) && sketch.add(seen)) {
            row.keep(sketch);
        }
    }

    /** Counts anew, unless somebody has. */
    void recount() {
        if (hold().isOutdated(window, today)) {
            count();
        }
    }

    private void count() {
        Map<String, UserSketch> sketches = new HashMap<>();
        Selection<UserSketchRow> counted = days().where(
                        "s.day >= :first", "first", (int) window.first(today).toEpochDay());
        for (UserSketchRow row : database.list(counted)) {
            UserSketch day = row.sketch();
            sketches.computeIfAbsent(row.environment(), name -> UserSketch.empty())
                    .add(day);
            sketches.computeIfAbsent(ActiveUsersRow.WHOLE, name -> UserSketch.empty())
                    .add(day);
        }
        Map<String, ActiveUsersRow> rows = rows();
        rows.forEach((name, row) -> row.count(sketches.getOrDefault(name, UserSketch.empty()), window, today));
        sketches.keySet().removeAll(rows.keySet());
        sketches.forEach(this::insert);
        database.flush();
    }
}
