package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The tables behind an entity manager. What fails there is told as {@link Unavailable}. */
final class Database {

    /** What was read before in the same transaction may be old by now. */
    static final Map<String, Object> FRESH = Map.of("eclipselink.refresh", "True");

    private final EntityManager entities;

    Database(EntityManager entities) {
        this.entities = entities;
    }

    <R> List<R> list(Selection<R> selection) {
        return list(selection, row -> row);
    }

    <R, T> List<T> list(Selection<R> selection, Function<R, T> reading) {
        return ask(() -> selection.in(entities).map(reading).toList());
    }

    <R, T> Optional<T> hold(Class<R> type, Object id, Function<R, T> reading) {
        return ask(() -> Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE, FRESH))
                .map(reading));
    }

    void insert(Object row) {
        write(() -> entities.persist(row));
    }

    /** The same; what can be said only when the row has its number is said before it is written. */
    <R> void insert(R row, Consumer<R> numbered) {
        write(() -> {
            entities.persist(row);
            numbered.accept(row);
        });
    }

    /** The same, for one of many: it is let go of, as else each would look at all that were written before. */
    void insertOneOfMany(Object row) {
        insert(row);
        entities.detach(row);
    }

    /** Writes a row whether it is there or not. */
    void put(Object row) {
        write(() -> entities.merge(row));
    }

    /**
     * Writes a row in place of the one that is at {@code known}, by one statement: after a second update of a row in the
     * same transaction PostgreSQL would check its foreign keys again, and wait for whoever holds its parent.
     *
     * @throws StaleRevision when there is none at this revision
     */
    <R extends RevisedRow> void replace(Class<R> type, Object id, Revision known, R row) {
        requireRevision(type, id, known);
        put(row);
    }

    /**
     * Deletes the row that is at {@code known}, and whatever depends on it.
     *
     * @throws StaleRevision when there is none at this revision
     */
    <R extends RevisedRow> void delete(Class<R> type, Object id, Revision known) {
        R row = requireRevision(type, id, known);
        write(() -> entities.remove(row));
        entities.clear();
    }

    private <R extends RevisedRow> R requireRevision(Class<R> type, Object id, Revision known) {
        return hold(type, id, row -> row)
                .filter(row -> row.revision() == known.number())
                .orElseThrow(StaleRevision::new);
    }

    void flush() {
        write(() -> {});
    }

    /** Deletes the row, if it is there. */
    <R> void remove(Class<R> type, Object id) {
        hold(type, id, row -> row).ifPresent(row -> write(() -> entities.remove(row)));
    }

    /**
     * How many were deleted.
     *
     * @param query a JPQL delete that says {@code :name} where the value belongs
     */
    int deleteAll(String query, String name, Object value) {
        return change(query, Map.of(name, value));
    }

    /**
     * How many rows it changed.
     *
     * @param statement a JPQL update or delete that says {@code :name} where a value belongs
     */
    int change(String statement, Map<String, ?> values) {
        int[] changed = new int[1];
        write(() -> {
            Query query = entities.createQuery(statement);
            values.forEach(query::setParameter);
            changed[0] = query.executeUpdate();
        });
        return changed[0];
    }

    private void write(Runnable change) {
        ask(() -> {
            try {
                change.run();
                entities.flush();
            } catch (RuntimeException failure) {
                throw FailedWrite.meaning(failure);
            }
            return true;
        });
    }

    /** The persistence provider lets exceptions of its own out, so whatever is no refusal counts as no answer. */
    <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (DomainException | Unavailable told) {
            throw told;
        } catch (RuntimeException failure) {
            throw new Unavailable("the database gives no answer", failure);
        }
    }
}
