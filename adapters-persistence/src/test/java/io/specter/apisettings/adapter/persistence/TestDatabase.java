package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.out.OutPorts;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The adapters on a migrated database, outside any container. */
final class TestDatabase implements AutoCloseable {

    private static final MasterKeysetFile KEYS = TestKeyset.generate();

    private static final List<String> TABLES = List.of(
            "credential",
            "environment",
            "app",
            "audit_event",
            "operator_token",
            "operator",
            "master_key_rotation",
            "node");

    private final DataSource source;
    private final EntityManagerFactory factory;
    private final ThreadTransactions threads;

    TestDatabase(DataSource source) {
        DatabaseMigration.migrate(source);
        this.source = source;
        this.factory = Persistence.createEntityManagerFactory(
                "specter",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", source));
        this.threads = new ThreadTransactions(factory);
    }

    OutPorts ports() {
        return ports(KEYS);
    }

    OutPorts ports(MasterKeysetFile keys) {
        return new OutPorts(
                new JpaAppRepository(threads.entities()),
                new JpaEnvironmentRepository(threads.entities()),
                new JpaAuditLog(threads.entities()),
                new JpaOperatorRepository(threads.entities()),
                new TinkSecretVault(keys),
                new TinkMasterKeys("test", keys, threads.entities()),
                new JpaMasterKeyRotations(threads.entities()),
                new JtaTransactions(threads));
    }

    MasterKeysetCheck keysetCheck() {
        return new MasterKeysetCheck(threads.entities());
    }

    OutPorts emptyPorts() {
        for (String table : TABLES) {
            execute("delete from " + table);
        }
        execute("update master_keyset set sealed = null");
        return ports();
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The transaction of this thread. */
    ThreadTransactions transaction() {
        return threads;
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() {
        factory.close();
    }
}
