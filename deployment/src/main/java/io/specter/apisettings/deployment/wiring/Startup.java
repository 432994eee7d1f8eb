package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.persistence.DatabaseMigration;
import io.specter.apisettings.adapter.persistence.MasterKeyset;
import io.specter.apisettings.adapter.persistence.UnusableKeyset;
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
        DatabaseMigration.migrate(database);
        assembly.assemble(keyset(installation), installation.rotation());
        enrolFirstOwner(installation);
    }

    private void requireDatabase() {
        try (Connection connection = database.getConnection()) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw new IllegalStateException(SettingKey.DATABASE_URL.property() + ": the database does not answer", e);
        }
    }

    /** Generated once in the life of an installation: a new one would leave every secret key that is there unreadable. */
    private MasterKeyset keyset(Installation installation) {
        Path file = installation.masterKeyset();
        try {
            boolean first = !Files.exists(file) && !assembly.operators().hasOwner();
            return first && installation.givenKeyset().isEmpty() ? generated(file) : MasterKeyset.open(file);
        } catch (UnusableKeyset e) {
            throw new IllegalStateException(SettingKey.MASTER_KEYSET_FILE.property() + ": " + e.getMessage(), e);
        }
    }

    private static MasterKeyset generated(Path file) {
        MasterKeyset keyset = MasterKeyset.generate(file);
        LOG.warning(() -> "a master keyset was generated in " + file
                + "; without it no secret key can be read, so keep a copy apart from the database");
        return keyset;
    }

    private void enrolFirstOwner(Installation installation) {
        EnrolFirstOwner enrolment = assembly.settings().enrolFirstOwner();
        if (!enrolment.isNeeded()) {
            return;
        }
        InitialOperatorToken initial = new InitialOperatorToken(installation.dataDirectory());
        PlainSecret token = initial.resolve(installation.initialOperatorToken(), assembly.random());
        if (!enrolment.enrol(token)) {
            initial.delete();
        }
    }
}
