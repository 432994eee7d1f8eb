package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.VerificationCounts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.CredentialId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts verifications in the tables {@code verification_count}, {@code credential_call} and {@code credential_use}. */
public final class JpaVerificationCounts implements VerificationCounts {

    private static final String TOKENS =
            "select t.id from CredentialRow t where t.app = :app and t.environment = :environment";

    private final Database database;

    public JpaVerificationCounts(EntityManager entities) {
        this.database = new Database(entities);
    }

    @Override
    public void addOutcomes(Map<Outcome, Long> verifications) {
        verifications.forEach((outcome, calls) -> {
            VerificationCountRow row = VerificationCountRow.from(outcome, calls);
            add(VerificationCountRow.ADD, row.adding(), row);
        });
    }

    @Override
    public void addUses(Map<Slot, Uses> uses) {
        uses.forEach((slot, used) -> {
            CredentialCallRow row = CredentialCallRow.from(slot, used.calls());
            add(CredentialCallRow.ADD, row.adding(), row);
        });
        moveLastUses(uses);
    }

    /** A row that is missing is written before the next one is looked at: rows are held in the order given. */
    private void add(String statement, Map<String, ?> values, Object missing) {
        if (database.change(statement, values) == 0) {
            database.insertOneOfMany(missing);
        }
    }

    private void moveLastUses(Map<Slot, Uses> uses) {
        Map<CredentialId, Instant> latest = new LinkedHashMap<>();
        uses.forEach((slot, used) ->
                latest.merge(slot.credential(), used.lastAt(), (one, other) -> one.isAfter(other) ? one : other));
        Set<CredentialId> known = lastUsed(latest.keySet()).keySet();
        latest.forEach((credential, at) -> {
            CredentialUseRow row = CredentialUseRow.from(credential, at);
            if (known.contains(credential)) {
                database.change(CredentialUseRow.MOVE, row.moving());
            } else {
                database.insertOneOfMany(row);
            }
        });
    }

    @Override
    public List<Hourly> hourly(AppId app, EnvironmentName environment, Instant from, Instant to) {
        Selection<Object[]> selection = new Selection<>(
                        Object[].class, "select c.hourNumber, c.outcome, sum(c.calls) from VerificationCountRow c")
                .where("c.credential in (" + TOKENS + ")", "app", app.value())
                .bind("environment", environment.value())
                .where("c.hourNumber >= :from", "from", VerificationCountRow.hour(from))
                .where("c.hourNumber < :to", "to", VerificationCountRow.hour(to))
                .groupBy("c.hourNumber, c.outcome");
        return database.list(selection, VerificationCountRow::hourly);
    }

    @Override
    public Map<CredentialId, Instant> lastUsed(Collection<CredentialId> credentials) {
        if (credentials.isEmpty()) {
            return Map.of();
        }
        Selection<CredentialUseRow> selection = new Selection<>(
                        CredentialUseRow.class, "select u from CredentialUseRow u")
                .where("u.credential in :ids", "ids", values(credentials));
        return database.list(selection).stream()
                .collect(Collectors.toMap(CredentialUseRow::credential, CredentialUseRow::lastUsedAt));
    }

    @Override
    public long usesSince(Collection<CredentialId> credentials, Instant from) {
        Selection<Long> selection = new Selection<>(Long.class, "select sum(c.calls) from CredentialCallRow c")
                .where("c.credential in :ids", "ids", values(credentials))
                .where("c.slotNumber >= :from", "from", CredentialCallRow.slot(from));
        return database.list(selection).stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static List<String> values(Collection<CredentialId> credentials) {
        return credentials.stream().map(CredentialId::value).toList();
    }

    @Override
    public int removeOldestHour(Instant then) {
        return database.deleteAll(
                "delete from VerificationCountRow c where c.hourNumber ="
                        + " (select min(o.hourNumber) from VerificationCountRow o where o.hourNumber < :then)",
                "then",
                VerificationCountRow.hour(then));
    }

    @Override
    public int removeOldestSlot(Instant then) {
        return database.deleteAll(
                "delete from CredentialCallRow c where c.slotNumber ="
                        + " (select min(o.slotNumber) from CredentialCallRow o where o.slotNumber < :then)",
                "then",
                CredentialCallRow.slot(then));
    }

    @Override
    public void removeLastUsesOfNone() {
        database.change(
                "delete from CredentialUseRow u"
                        + " where not exists (select t.id from CredentialRow t where t.id = u.credential)",
                Map.of());
    }
}
