package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A whole database as text: every column of every row, bytes in hexadecimal and as they are. */
final class Dump {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = current_schema";

    private final Statement statement;
    private final StringBuilder text = new StringBuilder();

    private Dump(Statement statement) {
        this.statement = statement;
    }

    static String of(TestDatabase database) {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            Dump dump = new Dump(statement);
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                dump.add("script");
            }
            for (String table : dump.tables()) {
                dump.add("select * from \"" + table + "\"");
            }
            return dump.text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void add(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                addRow(rows);
            }
        }
    }

    private void addRow(ResultSet rows) throws SQLException {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            text.append(isBinary(rows, column) ? bytes(rows.getBytes(column)) : rows.getString(column))
                    .append('\n');
        }
    }

    private static boolean isBinary(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.BLOB;
    }

    private static String bytes(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes) + '\n' + new String(bytes, ISO_8859_1);
    }
}
