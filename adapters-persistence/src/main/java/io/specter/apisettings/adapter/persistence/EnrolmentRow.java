package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is held while the first owner is enrolled. */
@Entity
@Table(name = "enrolment")
class EnrolmentRow {

    static final int ONLY = 1;

    @Id
    private int id;

    private EnrolmentRow() {}
}
