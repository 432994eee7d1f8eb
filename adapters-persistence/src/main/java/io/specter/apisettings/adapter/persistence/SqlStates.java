package io.specter.apisettings.adapter.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the database itself said of a failure (SQL:2016, SQLSTATE). */
final class SqlStates {

    private SqlStates() {}

    /** The first cause that has one of these states. */
    static Optional<SQLException> find(Throwable failure, Set<String> states) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> cause.getSQLState() != null && states.contains(cause.getSQLState()))
                .findFirst();
    }
}
