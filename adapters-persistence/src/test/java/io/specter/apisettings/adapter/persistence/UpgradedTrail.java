package io.specter.apisettings.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.audit.ChainLink;
import io.specter.apisettings.domain.audit.ExportCheck;
import io.specter.apisettings.domain.audit.Flaw;
import io.specter.apisettings.domain.audit.Flaw.Why;
import io.specter.apisettings.domain.audit.Integrity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** A database with a trail that is older than its chains. */
abstract class UpgradedTrail {

    private static final AppId APP = new AppId("app_0123456789abcdef");

    /** A new database, and how it is told to compare text by code point. */
    abstract JdbcConnectionPool open();

    abstract String binary();

    @Test
    void goesOnWithChainsAndTellsWhatHasNone() throws IOException {
        JdbcConnectionPool pool = open();
        migrateToTwo(pool);
        try (TestDatabase database = upgraded(pool)) {
            TestInstallation installation = new TestInstallation(database.ports());
            installation.add(installation.find(APP), new EnvironmentName("staging"));

            assertThat(installation.events(APP))
                    .extracting(UpgradedTrail::position)
                    .containsExactly(0L, 0L, 1L);
            Integrity whole = new Integrity(2, 1, 2, Optional.empty());
            assertThat(integrity(installation)).isEqualTo(whole);
            assertThat(exported(installation)).isEqualTo(whole);

            database.execute("delete from audit_event where place = 1");
            assertThat(integrity(installation).firstBad())
                    .contains(new Flaw(Optional.empty(), 2, Optional.empty(), Why.MISSING));
            insertEvent(pool, 1);
            insertEvent(pool, 100);
            assertThat(integrity(installation).firstBad())
                    .contains(new Flaw(Optional.empty(), 0, Optional.of(100L), Why.UNEXPECTED));
        } finally {
            pool.dispose();
        }
    }

    private static long position(AuditEvent event) {
        return event.link().map(ChainLink::position).orElse(0L);
    }

    private static Integrity integrity(TestInstallation installation) {
        return installation.settings().proveAuditTrail().integrity(TestCallers.ALICE, Optional.empty());
    }

    private static Integrity exported(TestInstallation installation) throws IOException {
        String lines = installation
                .settings()
                .proveAuditTrail()
                .export(TestCallers.ALICE, Optional.empty())
                .collect(Collectors.joining("\n"));
        return new ExportCheck().check(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private void migrateToTwo(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/specter/apisettings/adapter/persistence/migration")
                .placeholders(Map.of("binary", binary()))
                .target("2")
                .load()
                .migrate();
    }

    /** With an app, its environment and two events, as they were written before. */
    private static TestDatabase upgraded(DataSource source) {
        execute(
                source,
                "insert into app values ('" + APP + "', 'Checkout', 'checkout', 'DE', null, 'ACTIVE',"
                        + " current_timestamp, 'production,development,quality-assurance', 'development', 1)");
        insertEvent(source, 1);
        insertEvent(source, 2);
        execute(source, "alter sequence audit_event_place restart with 3");
        return new TestDatabase(source);
    }

    private static void insertEvent(DataSource source, long place) {
        execute(
                source,
                "insert into audit_event (place, happened_at, actor_id, actor_name, action, app_id, changed)"
                        + " values (" + place + ", current_timestamp, 'op_1', 'Alice', 'CHANGE_APP', '" + APP
                        + "', 'name')");
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
