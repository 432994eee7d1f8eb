package io.specter.apisettings.adapter.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that commits without pause and tells of each commit, until it is killed; at most a minute. */
final class KilledWriter {

    static final String TABLE =
            "create table if not exists written (id int primary key, filler varchar(1000), place int)";

    private static final long MOST_NANOS = 60_000_000_000L;
    private static final String FILLER = "x".repeat(300);
    private static final int PLACES = 50;

    private KilledWriter() {}

    public static void main(String[] arguments) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            connection.setAutoCommit(false);
            int last = last(connection);
            while (System.nanoTime() - start < MOST_NANOS) {
                last++;
                write(connection, last);
                connection.commit();
                System.out.println(last + ".");
                System.out.flush();
            }
        }
    }

    private static int last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select coalesce(max(id), 0) from written")) {
            last.next();
            return last.getInt(1);
        }
    }

    /** Some rows are written anew each time, so that space becomes free. */
    private static void write(Connection connection, int id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into written values (?, ?, ?)");
                PreparedStatement update = connection.prepareStatement("update written set place = ? where id = ?")) {
            insert.setInt(1, id);
            insert.setString(2, FILLER);
            insert.setInt(3, 0);
            insert.execute();
            update.setInt(1, id);
            update.setInt(2, id % PLACES + 1);
            update.execute();
        }
    }
}
