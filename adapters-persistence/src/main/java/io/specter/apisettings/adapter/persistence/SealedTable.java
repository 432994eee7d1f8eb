package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.util.List;
import java.util.Optional;

/** What credentials have in the database that is encrypted: the secret keys, and the value that tells a keyset. */
final class SealedTable {

    private static final String PREFIX = "function('substring', c.material, 1, " + MasterKeyset.PREFIX_LENGTH + ")";

    private final Database database;

    SealedTable(Database database) {
        this.database = database;
    }

    private static <R> Selection<R> secretKeys(Class<R> type, String select) {
        return new Selection<>(type, "select " + select + " from CredentialRow c")
                .where("c.kind = io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY")
                .where("c.material is not null");
    }

    private static <R> Selection<R> notUnder(MasterKeyId key, Class<R> type, String select) {
        return secretKeys(type, select).where(PREFIX + " <> :prefix", "prefix", MasterKeyset.prefix(key));
    }

    long countNotUnder(MasterKeyId key) {
        return database.list(notUnder(key, Long.class, "count(c)")).get(0);
    }

    /** Where some are, in an order that everybody keeps to who holds more than one. */
    List<EnvironmentKey> environmentsNotUnder(MasterKeyId key, int most) {
        Selection<Object[]> selection = notUnder(key, Object[].class, "c.app, c.environment")
                .groupBy("c.app, c.environment")
                .orderBy("c.app, c.environment")
                .limit(most);
        return database.list(selection, row -> new EnvironmentKey((String) row[0], (String) row[1]));
    }

    /** Those of an environment, which is held: nobody can end or keep one meanwhile. */
    List<CredentialRow> holdNotUnder(MasterKeyId key, EnvironmentKey environment) {
        if (database.hold(EnvironmentRow.class, environment, row -> row).isEmpty()) {
            return List.of();
        }
        return database.list(notUnder(key, CredentialRow.class, "c")
                .where("c.app = :app", "app", environment.app())
                .where("c.environment = :environment", "environment", environment.name()));
    }

    void write() {
        database.flush();
    }

    /** One secret key under each master key that any is under. */
    List<CredentialRow> examples() {
        Selection<String> ids = secretKeys(String.class, "min(c.id)").groupBy(PREFIX);
        return database.list(ids).stream()
                .flatMap(id ->
                        database.list(secretKeys(CredentialRow.class, "c").where("c.id = :id", "id", id)).stream())
                .toList();
    }

    /** What an operator must know of one that does not open. */
    static String told(CredentialRow row) {
        return "the secret key " + row.owner().credential() + " does not open: it was damaged, or its master key "
                + MasterKeyset.keyOf(row.ciphertext()) + " is not in the keyset. Revoke it, or bring that key back.";
    }

    Optional<byte[]> check() {
        Selection<MasterKeysetRow> selection =
                new Selection<>(MasterKeysetRow.class, "select k from MasterKeysetRow k");
        return database.list(selection).get(0).sealed();
    }

    /** Held: nobody else can set it until the transaction ends. */
    Optional<byte[]> holdCheck() {
        return database.hold(MasterKeysetRow.class, MasterKeysetRow.ONLY, row -> row)
                .flatMap(MasterKeysetRow::sealed);
    }

    void keepCheck(byte[] sealed) {
        database.put(MasterKeysetRow.of(sealed));
    }
}
