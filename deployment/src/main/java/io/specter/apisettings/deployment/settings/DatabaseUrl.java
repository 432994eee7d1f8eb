package io.specter.apisettings.deployment.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A JDBC URL of one of the two databases, with what each needs for an answered commit to last. */
public record DatabaseUrl(String text) {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** By default H2 writes a commit up to 500 ms after it has answered. */
    private static final String AT_ONCE = ";WRITE_DELAY=0";

    /** In a zone with clock changes, one hour a year would be read back as another. */
    private static final String UTC = ";TIME ZONE=UTC";

    /** Times in seconds. */
    private static final List<String> POSTGRESQL_OPTIONS = List.of(
            "stringtype=unspecified",
            "connectTimeout=5",
            "socketTimeout=20",
            "logServerErrorDetail=false",
            "options=-c%20lock_timeout=10s");

    private static final Pattern WITH_CREDENTIALS = Pattern.compile("(?i).*[;?&](user|password)=.*|.*//[^/?]*@.*");

    static DatabaseUrl of(String text) {
        if (!text.startsWith(H2) && !text.startsWith(POSTGRESQL)) {
            throw refused("must start with jdbc:postgresql: or jdbc:h2:");
        }
        if (WITH_CREDENTIALS.matcher(text).matches()) {
            throw refused("must not hold a user or a password; use specter.database.user and .password");
        }
        return text.startsWith(H2) ? new DatabaseUrl(durable(text)) : new DatabaseUrl(typed(text));
    }

    static DatabaseUrl embeddedIn(Path dataDirectory) {
        if (dataDirectory.toString().contains(";")) {
            throw new InvalidSetting(SettingKey.DATA_DIR, "must not contain a semicolon");
        }
        return new DatabaseUrl(H2 + "file:" + dataDirectory.resolve("specter") + AT_ONCE + UTC
                + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    private static String durable(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains(";WRITE_DELAY=") && !upper.matches(".*;WRITE_DELAY=0(;.*)?")) {
            throw refused("must keep WRITE_DELAY=0, or a commit that was answered can be lost");
        }
        return with(with(text, AT_ONCE), UTC);
    }

    private static String with(String text, String option) {
        String name = option.substring(0, option.indexOf('=') + 1);
        return text.toUpperCase(Locale.ROOT).contains(name) ? text : text + option;
    }

    /**
     * Without the first PostgreSQL refuses a null written to a binary column; without the others a lock, or a database
     * that hangs, is waited for without end, and what it refuses to keep would be quoted in the log.
     */
    private static String typed(String text) {
        String typed = text;
        for (String option : POSTGRESQL_OPTIONS) {
            String name = option.substring(0, option.indexOf('=') + 1);
            typed = typed.contains(name) ? typed : option(typed, option);
        }
        return typed;
    }

    private static String option(String text, String option) {
        return text + (text.contains("?") ? "&" : "?") + option;
    }

    private static InvalidSetting refused(String problem) {
        return new InvalidSetting(SettingKey.DATABASE_URL, problem);
    }

    public boolean isPostgres() {
        return text.startsWith(POSTGRESQL);
    }

    /** The class the pool makes its connections with. */
    public String driverClass() {
        return isPostgres() ? "org.postgresql.ds.PGSimpleDataSource" : "org.h2.jdbcx.JdbcDataSource";
    }

    /** The URL without its options, fit for a log. */
    public String display() {
        return text.replaceFirst("[;?].*", "");
    }
}
