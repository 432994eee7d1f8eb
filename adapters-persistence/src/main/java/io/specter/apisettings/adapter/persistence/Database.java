package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.StaleRevision;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Writes a row whether it is there or not. */
    void put(Object row) {
        write(() -> entities.merge(row));
    }

    /**
     * Runs a JPQL update or delete of the one row that is at a known revision.
     *
     * @throws StaleRevision when there is none
     */
    void claim(String statement, Map<String, ?> parameters) {
        ask(() -> {
            Query query = entities.createQuery(statement);
            parameters.forEach(query::setParameter);
            if (query.executeUpdate() != 1) {
                throw new StaleRevision();
            }
            return true;
        });
    }

    /** After rows have gone that the entity manager may still know. */
    void forgetWhatWasRead() {
        ask(() -> {
            entities.clear();
            return true;
        });
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
