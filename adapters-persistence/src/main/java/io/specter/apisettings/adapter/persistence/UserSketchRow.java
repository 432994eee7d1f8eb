package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.activity.ActiveDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Whom an environment has seen on a day, in the database. */
@Entity
@Table(name = "user_sketch")
@IdClass(UserSketchKey.class)
class UserSketchRow {

    @Id
    @Column(name = "app_id")
    private String app;

    @Id
    private String environment;

    @Id
    @Column(name = "epoch_day")
    private int day;

    private byte[] sketch;

    private UserSketchRow() {}

    static UserSketchRow of(ActiveDay day, UserSketch sketch) {
        UserSketchRow row = new UserSketchRow();
        row.app = day.app().value();
        row.environment = day.environment().value();
        row.day = (int) day.day().toEpochDay();
        row.keep(sketch);
        return row;
    }

    final void keep(UserSketch changed) {
        sketch = changed.deflated();
    }

    String environment() {
        return environment;
    }

    UserSketch sketch() {
        return UserSketch.restore(sketch);
    }
}
