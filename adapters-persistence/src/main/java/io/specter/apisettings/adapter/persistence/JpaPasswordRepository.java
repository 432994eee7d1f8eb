package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.PasswordRepository;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.Role;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keeps the hashes of passwords in the table {@code operator_password}. */
public final class JpaPasswordRepository implements PasswordRepository {

    private final Database database;

    public JpaPasswordRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public Optional<Secured> byName(String nameKey) {
        if (!Texts.isStorable(nameKey)) {
            return Optional.empty();
        }
        Selection<PasswordRow> selection = new Selection<>(
                        PasswordRow.class, "select p from PasswordRow p, OperatorRow o")
                .where("o.id = p.operator")
                .where("o.nameKey = :key", "key", nameKey);
        return database.list(selection, PasswordRow::toDomain).stream().findFirst();
    }

    @Override
    public Optional<PasswordHash> find(OperatorId operator) {
        Selection<PasswordRow> selection = new Selection<>(PasswordRow.class, "select p from PasswordRow p")
                .where("p.operator = :operator", "operator", operator.value());
        return database.list(selection, PasswordRow::toDomain).stream()
                .map(Secured::hash)
                .findFirst();
    }

    @Override
    public void save(OperatorId operator, PasswordHash hash) {
        database.put(PasswordRow.of(operator, hash));
    }

    @Override
    public boolean remove(OperatorId operator) {
        boolean there = find(operator).isPresent();
        if (there) {
            database.deleteAll("delete from PasswordRow p where p.operator = :operator", "operator", operator.value());
        }
        return there;
    }

    @Override
    public boolean isAnOwnerSecured() {
        Selection<PasswordRow> owned = new Selection<>(
                        PasswordRow.class, "select p from PasswordRow p, OperatorGrantRow g")
                .where("g.operator = p.operator")
                .where("g.role = :role", "role", Role.OWNER)
                .limit(1);
        return !database.list(owned).isEmpty();
    }
}
