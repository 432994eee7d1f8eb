package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.contract.JdkPasswordHashing;
import io.specter.apisettings.application.port.out.OutPorts;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The adapters on a migrated database, outside any container. */
final class TestDatabase implements AutoCloseable {

    private static final MasterKeysetFile KEYS = TestKeyset.generate();

    private static final int FEW_ITERATIONS = 10;
    private static final List<String> TABLES = List.of(
            "credential",
            "user_sketch",
            "active_users",
            "environment",
            "approval",
            "app",
            "audit_event",
            "guess_count",
            "spent_sign_in",
            "spent_nonce",
            "verification_count",
            "credential_call",
            "credential_use",
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
                new JpaAuditChains(threads.entities()),
                new JpaOperatorRepository(threads.entities()),
                new JpaApprovalRepository(threads.entities()),
                new JpaPasswordRepository(threads.entities()),
                new JdkPasswordHashing(FEW_ITERATIONS),
                new JpaSessionRepository(threads.entities()),
                new JpaGuessCounts(threads.entities()),
                new JpaIdentityRepository(threads.entities()),
                Optional.empty(),
                new TinkSecretVault(keys),
                new JpaSpentNonces(threads.entities()),
                new JpaVerificationCounts(threads.entities()),
                new JpaActiveUsers(threads.entities(), keys, new SecureRandom()),
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
        execute("delete from audit_chain where chain not in ('installation', 'unchained')");
        execute("update audit_chain set position = 0, hash = repeat('0', 64)");
        execute("update master_keyset set sealed = null");
        execute("update activity_key set sealed = null");
        return ports();
    }

    void execute(String sql) {
        execute(source, sql);
    }

    static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement with these values in place of its question marks. */
    void update(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what is found. */
    <T> List<T> query(Class<T> type, String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(type.cast(rows.getObject(1)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** What the database calls itself. */
    String product() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
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
