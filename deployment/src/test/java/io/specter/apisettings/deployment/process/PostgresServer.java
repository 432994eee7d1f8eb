package io.specter.apisettings.deployment.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One PostgreSQL for all test classes, which asks the service for its password; it ends with the JVM. */
final class PostgresServer {

    static final String PASSWORD = "a p&ssword; of=many $igns";

    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            prepare(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By itself it trusts every local caller. */
    private static void prepare(EmbeddedPostgres server) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role specter login password '" + PASSWORD + "'");
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                Files.writeString(Path.of(file.getString(1)), """
                        host all specter  127.0.0.1/32 scram-sha-256
                        host all postgres 127.0.0.1/32 trust
                        """);
            }
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database, as the environment variables that name it. */
    static Map<String, String> database(String name) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner specter template template0 encoding 'UTF8'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "SPECTER_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "SPECTER_DATABASE_USER",
                "specter",
                "SPECTER_DATABASE_PASSWORD",
                PASSWORD);
    }
}
