package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.persistence.DatabaseMigration;
import io.specter.apisettings.adapter.persistence.MasterKeysetFile;
import io.specter.apisettings.adapter.persistence.UnusableKeyset;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.deployment.settings.Installation;
import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.SettingKey;
import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What must be true before the first request; a failure here fails the deployment. An enterprise bean, because beans of
 * CDI start before the data source is there.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Resource(lookup = "java:app/jdbc/specter")
    private DataSource database;

    @Inject
    private Assembly assembly;

    @PostConstruct
    void start() {
        Installation installation = Installation.of(RawSettings.of(System.getProperties(), System.getenv()));
        requireDatabase();
        try {
            prepare(installation);
        } catch (UnusableKeyset e) {
            throw new IllegalStateException(SettingKey.MASTER_KEYSET_FILE.property() + ": " + e.getMessage(), e);
        }
        assembly.settings().tendMasterKey().join();
        new Tick("the key of active users could not be read")
                .run(() -> assembly.settings().keepActivity().join());
        new InitialOperatorToken(installation.initialTokenFile())
                .retire(assembly.settings().enrolFirstOwner());
    }

    private void requireDatabase() {
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLException("the connection is not valid");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(SettingKey.DATABASE_URL.property() + ": the database does not answer", e);
        }
    }

    /** The keyset is looked at before anything is written. */
    private void prepare(Installation installation) {
        if (isBrandNew(installation)) {
            DatabaseMigration.migrate(database);
            setUp(installation);
            return;
        }
        Path file = installation.masterKeyset();
        MasterKeysetFile keyset =
                installation.givenKeyset().isPresent() ? MasterKeysetFile.given(file) : MasterKeysetFile.own(file);
        if (DatabaseMigration.tellsKeyset(database)) {
            assembly.keysetCheck().require(keyset);
        }
        DatabaseMigration.migrate(database);
        assembly.keysetCheck().require(keyset);
        assembly.assemble(keyset, policies(installation), installation.companySignIn());
        enrolFirstOwner(installation);
        adopt(keyset);
    }

    /** A keyset is generated once in the life of an installation: a second one could not open what the first sealed. */
    private boolean isBrandNew(Installation installation) {
        return installation.givenKeyset().isEmpty()
                && !Files.exists(installation.masterKeyset())
                && (DatabaseMigration.isNew(database) || !assembly.operators().hasOwner());
    }

    private void setUp(Installation installation) {
        Path file = installation.masterKeyset();
        MasterKeysetFile keyset = MasterKeysetFile.generate(file);
        assembly.assemble(keyset, policies(installation), installation.companySignIn());
        if (!enrolFirstOwner(installation)) {
            withdraw(file);
        }
        adopt(keyset);
        LOG.warning(() -> "a master keyset was generated in " + file
                + "; without it no secret key can be read, so keep a copy apart from the database");
    }

    private static Policies policies(Installation installation) {
        return new Policies(
                installation.rotation(), installation.critical(), installation.sessions(), installation.activeUsers());
    }

    private void adopt(MasterKeysetFile keyset) {
        assembly.transactions().perform(() -> assembly.keysetCheck().adopt(keyset));
    }

    /** Whether it was done; not when there is an owner, or another node was faster. */
    private boolean enrolFirstOwner(Installation installation) {
        EnrolFirstOwner enrolment = assembly.settings().enrolFirstOwner();
        if (!enrolment.isNeeded()) {
            return false;
        }
        InitialOperatorToken initial = new InitialOperatorToken(installation.initialTokenFile());
        PlainSecret token = initial.resolve(installation.initialOperatorToken(), assembly.random());
        boolean enrolled = enrolment.enrol(token);
        if (!enrolled) {
            initial.delete();
        }
        return enrolled;
    }

    private static void withdraw(Path keyset) {
        try {
            Files.delete(keyset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(SettingKey.MASTER_KEYSET_FILE.property()
                + ": another node was setting up the same database; give all nodes the same keyset file");
    }
}
