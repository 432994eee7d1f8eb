package io.specter.apisettings.adapter.persistence;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The adapters on H2. */
class H2PersistenceTest extends PersistenceContracts {

    // Times are bound in the session's zone: one without clock changes, or an hour a year is ambiguous.
    private static final String URL = "jdbc:h2:mem:specter;TIME ZONE=UTC;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    private static JdbcConnectionPool pool;
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        pool = JdbcConnectionPool.create(URL, "sa", "");
        pool.setMaxConnections(60);
        database = new TestDatabase(pool);
    }

    @AfterAll
    static void close() {
        database.close();
        database.execute("shutdown");
        pool.dispose();
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @Nested
    class Upgrades extends UpgradedTrail {

        @Override
        JdbcConnectionPool open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:upgraded;TIME ZONE=UTC;DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Override
        String binary() {
            return "";
        }
    }
}
