package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.persistence.JpaActiveUsers;
import io.specter.apisettings.adapter.persistence.JpaAppRepository;
import io.specter.apisettings.adapter.persistence.JpaApprovalRepository;
import io.specter.apisettings.adapter.persistence.JpaAuditChains;
import io.specter.apisettings.adapter.persistence.JpaAuditLog;
import io.specter.apisettings.adapter.persistence.JpaEnvironmentRepository;
import io.specter.apisettings.adapter.persistence.JpaGuessCounts;
import io.specter.apisettings.adapter.persistence.JpaIdentityRepository;
import io.specter.apisettings.adapter.persistence.JpaMasterKeyRotations;
import io.specter.apisettings.adapter.persistence.JpaOperatorRepository;
import io.specter.apisettings.adapter.persistence.JpaPasswordRepository;
import io.specter.apisettings.adapter.persistence.JpaSessionRepository;
import io.specter.apisettings.adapter.persistence.JpaSpentNonces;
import io.specter.apisettings.adapter.persistence.JpaVerificationCounts;
import io.specter.apisettings.adapter.persistence.JtaTransactions;
import io.specter.apisettings.adapter.persistence.MasterKeysetCheck;
import io.specter.apisettings.adapter.persistence.MasterKeysetFile;
import io.specter.apisettings.adapter.persistence.TinkMasterKeys;
import io.specter.apisettings.adapter.persistence.TinkSecretVault;
import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.out.OperatorRepository;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.deployment.identity.OidcIdentityProvider;
import io.specter.apisettings.deployment.settings.CompanySignIn;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application on its adapters. */
@ApplicationScoped
public class Assembly {

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "specter")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private volatile @Nullable ApiSettings settings;

    /** Whose answers are needed before the rest can be put together. */
    OperatorRepository operators() {
        return new JpaOperatorRepository(entities);
    }

    SecureRandom random() {
        return random;
    }

    /** The system's time in UTC, at microseconds: what both databases keep. */
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    MasterKeysetCheck keysetCheck() {
        return new MasterKeysetCheck(entities);
    }

    Transactions transactions() {
        return new JtaTransactions(transaction);
    }

    void assemble(MasterKeysetFile keyset, Policies policies, Optional<CompanySignIn> companySignIn) {
        OutPorts ports = new OutPorts(
                new JpaAppRepository(entities),
                new JpaEnvironmentRepository(entities),
                new JpaAuditLog(entities),
                new JpaAuditChains(entities),
                operators(),
                new JpaApprovalRepository(entities),
                new JpaPasswordRepository(entities),
                new Pbkdf2Hashing(pbkdf2, random),
                new JpaSessionRepository(entities),
                new JpaGuessCounts(entities),
                new JpaIdentityRepository(entities),
                companySignIn.map(signIn -> new OidcIdentityProvider(signIn, random, clock())),
                new TinkSecretVault(keyset),
                new JpaSpentNonces(entities),
                new JpaVerificationCounts(entities),
                new JpaActiveUsers(entities, keyset, random),
                new TinkMasterKeys(NodeName.of(random), keyset, entities),
                new JpaMasterKeyRotations(entities),
                transactions());
        settings = ApiSettings.on(ports, policies, random, clock());
    }

    ApiSettings settings() {
        return started().orElseThrow(() -> new IllegalStateException("the service has not started"));
    }

    Optional<ApiSettings> started() {
        return Optional.ofNullable(settings);
    }
}
