package io.specter.apisettings.adapter.persistence;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The adapters on PostgreSQL. */
class PostgresPersistenceTest extends PersistenceContracts {

    private static JdbcConnectionPool pool;
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        pool = JdbcConnectionPool.create(PostgresServer.database("specter"));
        pool.setMaxConnections(60);
        database = new TestDatabase(pool);
    }

    @AfterAll
    static void close() {
        database.close();
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
            return JdbcConnectionPool.create(PostgresServer.database("upgraded"));
        }

        @Override
        String binary() {
            return "collate \"C\"";
        }
    }
}
