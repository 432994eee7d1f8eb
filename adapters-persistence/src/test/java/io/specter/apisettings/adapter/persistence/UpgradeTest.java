package io.specter.apisettings.adapter.persistence;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Ending;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database of the first version, with what was kept in it. */
class UpgradeTest {

    private static final Instant NOW = TestApps.NOW;
    private static final AppId APP = new AppId("app_0123456789abcdef");
    private static final String OWNER = "op_0123456789abcdef";
    private static final PlainSecret TOKEN = PlainSecret.of("the token of the first owner");

    private static DataSource database(String product, String name) {
        return product.equals("H2")
                ? JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";TIME ZONE=UTC;DB_CLOSE_DELAY=-1", "sa", "")
                : JdbcConnectionPool.create(PostgresServer.database(name));
    }

    private static void migrateToTheFirstVersion(DataSource source, String product) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/specter/apisettings/adapter/persistence/migration")
                .placeholders(Map.of("binary", product.equals("H2") ? "" : "collate \"C\""))
                .target("1")
                .load()
                .migrate();
    }

    /** A token that retired yesterday and one in force, which is due in ten days; nothing of it was recorded. */
    private static List<String> content() {
        String token =
                "insert into credential (id, app_id, environment, kind, material, issued_at, issued_by, retires_at, slot)"
                        + " values ('%s', '" + APP
                        + "', 'development', 'AUTH_TOKEN', %s, timestamp with time zone '%s', 'owner', %s, '%s')";
        String digest = "decode('" + "ab".repeat(32) + "', 'hex')";
        return List.of(
                "insert into app values ('" + APP + "', 'Shop', 'SHOP', 'DE', null, 'ACTIVE', current_timestamp,"
                        + " 'production,development,quality-assurance', 'development', 1)",
                "insert into operator (id, name, owner) values ('" + OWNER + "', 'owner', true)",
                "insert into operator_token (digest, operator_id) values ('"
                        + HexFormat.of().formatHex(TOKEN.digest().bytes()) + "', '" + OWNER + "')",
                "insert into environment values ('" + APP
                        + "', 'development', null, false, false, 7776000, 86400, 1209600, 'WARN', 1)",
                token.formatted(
                        "0000000000000001",
                        digest,
                        NOW.minus(Duration.ofDays(90)),
                        "timestamp with time zone '" + NOW.minus(Duration.ofDays(1)) + "'",
                        "RETIRING"),
                token.formatted("0000000000000002", digest, NOW.minus(Duration.ofDays(80)), "null", "ACTIVE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void whatTimeHadBroughtIsRecordedAndPlannedByAfterwards(String product) {
        DataSource source = database(product, "upgrade");
        migrateToTheFirstVersion(source, product);
        execute(source, product);
        assertThat(DatabaseMigration.isNew(source)).isFalse();
        assertThat(DatabaseMigration.tellsKeyset(source)).isFalse();

        try (TestDatabase upgraded = new TestDatabase(source)) {
            assertThat(DatabaseMigration.tellsKeyset(source)).isTrue();
            OutPorts ports = upgraded.ports();
            ApiSettings settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), () -> NOW);
            assertThat(settings.keepTime().keepTime()).isEqualTo(1);
            assertThat(settings.keepTime().keepTime()).isZero();

            List<Credential> history = ports.environments()
                    .history(
                            APP,
                            EnvironmentName.DEVELOPMENT,
                            CredentialKind.AUTH_TOKEN,
                            new PageRequest(10, Optional.empty()))
                    .items();
            assertThat(history)
                    .extracting(credential -> credential.status(NOW))
                    .containsExactly(CredentialStatus.ACTIVE, CredentialStatus.RETIRED);
            assertThat(history.get(1).ending().map(Ending::at)).contains(NOW.minus(Duration.ofDays(1)));
            assertThat(settings.browseRotations()
                            .rotations(ALICE, Horizon.STANDARD, new PageRequest(10, Optional.empty()))
                            .items())
                    .extracting(UpcomingRotation::at)
                    .containsExactly(NOW.plus(Duration.ofDays(10)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void theFirstOwnerStaysOneAndCanSignIn(String product) {
        DataSource source = database(product, "upgradedowner");
        migrateToTheFirstVersion(source, product);
        execute(source, product);

        try (TestDatabase upgraded = new TestDatabase(source)) {
            ApiSettings settings = ApiSettings.on(upgraded.ports(), Policies.STANDARD, new SecureRandom(), () -> NOW);
            Caller owner = settings.authenticateOperator()
                    .authenticate(TOKEN, Origin.UNKNOWN)
                    .orElseThrow();
            Password password = Password.chosen(PlainSecret.of("correct horse battery"));
            settings.setPassword().set(new SetPassword.Command(owner, Optional.empty(), password, Optional.empty()));

            assertThat(owner.grants()).containsExactly(Grant.OWNER);
            assertThat(settings.signIn().withPassword("Owner", password, Origin.UNKNOWN))
                    .isPresent();
        }
    }

    private static void execute(DataSource source, String product) {
        content().stream()
                .map(sql -> product.equals("H2") ? sql.replaceAll("decode\\('(.*?)', 'hex'\\)", "X'$1'") : sql)
                .forEach(sql -> TestDatabase.execute(source, sql));
    }
}
