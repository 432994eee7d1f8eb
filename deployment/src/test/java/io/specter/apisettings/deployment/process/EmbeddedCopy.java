package io.specter.apisettings.deployment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/** A copy of an embedded database, to be read apart from the service, which may have it open. */
final class EmbeddedCopy implements AutoCloseable {

    private static final String FILE = "specter.mv.db";

    private final Path folder;

    private EmbeddedCopy(Path folder) {
        this.folder = folder;
    }

    static EmbeddedCopy of(Path dataDirectory) {
        try {
            Path folder = Files.createTempDirectory("embedded-copy");
            Files.copy(dataDirectory.resolve(FILE), folder.resolve(FILE));
            return new EmbeddedCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in it, as SQL. */
    static String script(Path dataDirectory) {
        try (EmbeddedCopy copy = of(dataDirectory)) {
            return String.join("\n", copy.query("script", row -> row.getString(1)));
        }
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reading<T> reading) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("specter") + ";ACCESS_MODE_DATA=r");
        source.setUser("specter");
        source.setPassword("");
        List<T> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.delete(folder.resolve(FILE));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
