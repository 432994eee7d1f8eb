package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Brings a database to the schema of this version. */
public final class DatabaseMigration {

    private static final MigrationVersion KEYSET_SINCE = MigrationVersion.fromVersion("2");
    private static final String SCRIPTS = "classpath:io/specter/apisettings/adapter/persistence/migration";

    /** Kept here, or its level could be forgotten. Failures are thrown, the rest is of no interest at a start. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private DatabaseMigration() {}

    /** @throws Unavailable when the database does not answer, or cannot be brought there */
    public static void migrate(DataSource database) {
        try {
            flyway(database).migrate();
        } catch (SQLException | FlywayException e) {
            throw new Unavailable("the database could not be migrated", e);
        }
    }

    /**
     * Whether it was never migrated; nothing is written.
     *
     * @throws Unavailable when the database does not answer
     */
    public static boolean isNew(DataSource database) {
        try {
            return flyway(database).info().applied().length == 0;
        } catch (SQLException | FlywayException e) {
            throw new Unavailable("the database could not be looked at", e);
        }
    }

    /**
     * Whether it tells the keyset that its secrets are encrypted under; nothing is written.
     *
     * @throws Unavailable when the database does not answer
     */
    public static boolean tellsKeyset(DataSource database) {
        try {
            return Stream.of(flyway(database).info().applied())
                    .anyMatch(applied -> KEYSET_SINCE.equals(applied.getVersion()));
        } catch (SQLException | FlywayException e) {
            throw new Unavailable("the database could not be looked at", e);
        }
    }

    private static Flyway flyway(DataSource database) throws SQLException {
        FLYWAY.setLevel(Level.SEVERE);
        return Flyway.configure(DatabaseMigration.class.getClassLoader())
                .dataSource(database)
                .locations(SCRIPTS)
                .placeholders(Map.of("binary", binaryCollation(database)))
                .cleanDisabled(true)
                .load();
    }

    private static String binaryCollation(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return product.equals("PostgreSQL") ? "collate \"C\"" : "";
        }
    }
}
