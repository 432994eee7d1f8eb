package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.IdentityRepository;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.OperatorId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Keeps identities in the table {@code operator_identity}, and completed sign-ins in {@code spent_sign_in}. */
public final class JpaIdentityRepository implements IdentityRepository {

    private final Database database;

    public JpaIdentityRepository(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public Optional<OperatorId> find(Identity identity) {
        Selection<IdentityRow> selection = new Selection<>(IdentityRow.class, "select i from IdentityRow i")
                .where("i.issuer = :issuer", "issuer", identity.issuer())
                .where("i.subject = :subject", "subject", identity.subject());
        return database.list(selection, IdentityRow::operator).stream().findFirst();
    }

    @Override
    public void add(Identity identity, OperatorId operator) {
        database.insert(IdentityRow.of(identity, operator));
    }

    @Override
    public void spend(String signIn, Instant until) {
        database.insert(SpentSignInRow.of(signIn, until));
    }

    @Override
    public void forgetSpent(Instant now) {
        database.deleteAll("delete from SpentSignInRow s where s.goodUntil <= :now", "now", now);
    }
}
