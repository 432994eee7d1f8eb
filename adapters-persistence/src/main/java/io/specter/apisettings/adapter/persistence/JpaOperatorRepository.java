package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keeps the operators in the table {@code operator}, their tokens' digests in {@code operator_token}. */
public final class JpaOperatorRepository implements OperatorRepository {

    private static final String OPERATORS = "select o from OperatorRow o";

    private final Database database;

    public JpaOperatorRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public boolean hasOwner() {
        Selection<OperatorRow> owners = new Selection<>(OperatorRow.class, OPERATORS)
                .where("o.owner = true")
                .limit(1);
        return !database.list(owners).isEmpty();
    }

    @Override
    public boolean enrolOwner(Operator owner, TokenDigest token) {
        boolean owned = database.hold(EnrolmentRow.class, EnrolmentRow.ONLY, row -> hasOwner())
                .orElseThrow(() -> new IllegalStateException("the row to hold is gone"));
        if (owned) {
            return false;
        }
        database.insert(OperatorRow.owner(owner));
        database.insert(OperatorTokenRow.of(owner, token));
        return true;
    }

    @Override
    public Optional<Operator> byToken(TokenDigest token) {
        Selection<OperatorRow> selection = new Selection<>(
                        OperatorRow.class, OPERATORS + " join OperatorTokenRow t on t.operator = o.id")
                .where("t.digest = :digest", "digest", OperatorTokenRow.key(token));
        return database.list(selection, OperatorRow::toDomain).stream().findFirst();
    }
}
