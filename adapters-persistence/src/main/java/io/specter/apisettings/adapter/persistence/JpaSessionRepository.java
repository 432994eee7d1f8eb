package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.SessionRepository;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the sessions in the table {@code operator_session}. */
public final class JpaSessionRepository implements SessionRepository {

    private final Database database;
    private final OperatorRepository operators;

    public JpaSessionRepository(EntityManager entities) {
        this.database = new Database(entities);
        this.operators = new JpaOperatorRepository(entities);
    }

    @Override
    public void add(Session session) {
        database.insert(SessionRow.from(session));
    }

    @Override
    public Optional<Known> find(TokenDigest session) {
        return rows(session).stream()
                .map(SessionRow::toDomain)
                .flatMap(found -> operators.find(found.operator()).map(operator -> new Known(operator, found)).stream())
                .findFirst();
    }

    private List<SessionRow> rows(TokenDigest session) {
        return database.list(new Selection<>(SessionRow.class, "select s from SessionRow s")
                .where("s.digest = :digest", "digest", SessionRow.key(session)));
    }

    @Override
    public void seen(Session session) {
        rows(session.digest()).forEach(row -> row.seen(session));
        database.flush();
    }

    @Override
    public boolean remove(TokenDigest session) {
        return database.deleteAll(
                        "delete from SessionRow s where s.digest = :digest", "digest", SessionRow.key(session))
                > 0;
    }

    @Override
    public void removeOthers(OperatorId operator, Optional<TokenDigest> kept) {
        Selection<SessionRow> others = new Selection<>(SessionRow.class, "select s from SessionRow s")
                .where("s.operator = :operator", "operator", operator.value())
                .whereGiven("s.digest <> :kept", "kept", kept.map(SessionRow::key));
        List<String> digests = database.list(others, SessionRow::toDomain).stream()
                .map(Session::digest)
                .map(SessionRow::key)
                .toList();
        digests.forEach(
                digest -> database.deleteAll("delete from SessionRow s where s.digest = :digest", "digest", digest));
    }

    @Override
    public void removeEnded(Instant now) {
        database.deleteAll("delete from SessionRow s where s.endsAt <= :now", "now", now);
    }
}
