package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the operators in the table {@code operator}, with {@code operator_grant} and {@code operator_token}. */
public final class JpaOperatorRepository implements OperatorRepository {

    private static final String OPERATORS = "select o from OperatorRow o";
    private static final String GRANTS = "select g from OperatorGrantRow g";
    private static final String TOKENS = "select t from OperatorTokenRow t";

    private final Database database;

    public JpaOperatorRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public boolean hasOwner() {
        return owners() > 0;
    }

    private int owners() {
        Selection<String> owners = new Selection<>(String.class, "select distinct g.operator from OperatorGrantRow g")
                .where("g.role = :role", "role", Role.OWNER);
        return database.list(owners).size();
    }

    @Override
    public int holdOwners() {
        return database.hold(EnrolmentRow.class, EnrolmentRow.ONLY, row -> owners())
                .orElseThrow(() -> new IllegalStateException("the row to hold is gone"));
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        Selection<OperatorRow> selection =
                new Selection<>(OperatorRow.class, OPERATORS).where("o.id = :id", "id", id.value());
        return withGrants(database.list(selection)).stream().findFirst();
    }

    @Override
    public Optional<Operator> hold(OperatorId id) {
        return database.hold(OperatorRow.class, id.value(), row -> row)
                .flatMap(row -> withGrants(List.of(row)).stream().findFirst());
    }

    @Override
    public boolean isTaken(OperatorName name) {
        Selection<OperatorRow> selection =
                new Selection<>(OperatorRow.class, OPERATORS).where("o.nameKey = :key", "key", name.key());
        return !database.list(selection).isEmpty();
    }

    @Override
    public Page<Operator> search(PageRequest page) {
        Selection<OperatorRow> selection = new Selection<>(OperatorRow.class, OPERATORS)
                .whereGiven("o.nameKey > :after", "after", page.after().map(Texts::requireStorable))
                .orderBy("o.nameKey")
                .limit(page.limit() + 1);
        return Page.of(
                withGrants(database.list(selection)),
                page.limit(),
                operator -> operator.details().name().key());
    }

    private List<Operator> withGrants(List<OperatorRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Selection<OperatorGrantRow> selection = new Selection<>(OperatorGrantRow.class, GRANTS)
                .where(
                        "g.operator in :ids",
                        "ids",
                        rows.stream().map(OperatorRow::id).toList())
                .orderBy("g.operator, g.place");
        Map<String, List<OperatorGrantRow>> grants =
                database.list(selection).stream().collect(Collectors.groupingBy(OperatorGrantRow::operator));
        return rows.stream()
                .map(row -> row.toDomain(grants.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public Operator save(Operator operator) {
        Operator saved = operator.saved();
        if (operator.revision().equals(Revision.UNSAVED)) {
            database.insert(OperatorRow.from(saved));
        } else {
            database.replace(OperatorRow.class, operator.id().value(), operator.revision(), OperatorRow.from(saved));
        }
        keepGrants(saved);
        return saved;
    }

    private void keepGrants(Operator operator) {
        database.deleteAll(
                "delete from OperatorGrantRow g where g.operator = :operator",
                "operator",
                operator.id().value());
        List<Grant> grants = operator.details().grants();
        for (int place = 0; place < grants.size(); place++) {
            database.insert(OperatorGrantRow.of(operator.id(), place, grants.get(place)));
        }
    }

    @Override
    public void remove(Operator operator) {
        database.delete(OperatorRow.class, operator.id().value(), operator.revision());
    }

    @Override
    public List<OperatorToken> tokens(OperatorId operator) {
        Selection<OperatorTokenRow> selection = new Selection<>(OperatorTokenRow.class, TOKENS)
                .where("t.operator = :operator", "operator", operator.value())
                .orderBy("t.issuedAt, t.id");
        return database.list(selection, OperatorTokenRow::toDomain);
    }

    @Override
    public void add(OperatorToken token) {
        database.insert(OperatorTokenRow.from(token));
    }

    @Override
    public boolean removeToken(OperatorId operator, CredentialId token) {
        boolean there = tokens(operator).stream().anyMatch(one -> one.id().equals(token));
        if (there) {
            database.deleteAll("delete from OperatorTokenRow t where t.id = :id", "id", token.value());
        }
        return there;
    }

    @Override
    public Optional<Known> byToken(TokenDigest token) {
        Selection<Object[]> selection = new Selection<>(
                        Object[].class, "select t, o from OperatorTokenRow t, OperatorRow o")
                .where("o.id = t.operator")
                .where("t.digest = :digest", "digest", OperatorTokenRow.key(token));
        return database.list(selection).stream().findFirst().map(this::known);
    }

    private Known known(Object[] columns) {
        Operator operator = withGrants(List.of((OperatorRow) columns[1])).get(0);
        return new Known(operator, ((OperatorTokenRow) columns[0]).toDomain());
    }

    @Override
    public void used(CredentialId token, Instant at) {
        Selection<OperatorTokenRow> selection =
                new Selection<>(OperatorTokenRow.class, TOKENS).where("t.id = :id", "id", token.value());
        database.list(selection).forEach(row -> row.usedAt(at));
        database.flush();
    }
}
