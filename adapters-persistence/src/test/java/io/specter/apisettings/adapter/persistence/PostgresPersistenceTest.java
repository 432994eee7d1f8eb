package io.specter.apisettings.adapter.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The adapters on PostgreSQL. */
class PostgresPersistenceTest extends PersistenceContracts {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = new TestDatabase(PostgresServer.database("specter"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }
}
