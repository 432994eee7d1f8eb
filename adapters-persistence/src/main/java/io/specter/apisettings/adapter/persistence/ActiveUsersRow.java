package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.activity.ActivityWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How many users an environment, or an app as a whole, has in a window, in the database. */
@Entity
@Table(name = "active_users")
@IdClass(EnvironmentKey.class)
class ActiveUsersRow {

    /** In place of an environment's name. */
    static final String WHOLE = "";

    @Id
    @Column(name = "app_id")
    private String app;

    @Id
    @Column(name = "environment")
    private String name;

    @Column(name = "last_day")
    private int lastDay;

    @Column(name = "window_days")
    private int days;

    // Queries read it.
    @SuppressWarnings("UnusedVariable")
    private long users;

    private byte[] sketch;

    private ActiveUsersRow() {}

    static ActiveUsersRow of(String app, String name) {
        ActiveUsersRow row = new ActiveUsersRow();
        row.app = app;
        row.name = name;
        row.keep(UserSketch.empty());
        return row;
    }

    String name() {
        return name;
    }

    boolean isOutdated(ActivityWindow window, LocalDate today) {
        return lastDay < today.toEpochDay() || days != window.days();
    }

    void outdate() {
        lastDay = 0;
    }

    void count(UserSketch counted, ActivityWindow window, LocalDate last) {
        lastDay = (int) last.toEpochDay();
        days = window.days();
        keep(counted);
    }

    boolean covers(LocalDate day) {
        return day.toEpochDay() > lastDay - days;
    }

    UserSketch sketch() {
        return UserSketch.restore(sketch);
    }

    final void keep(UserSketch changed) {
        sketch = changed.deflated();
        users = changed.users();
    }
}
