package io.specter.apisettings.application.port.out;

import java.util.Optional;

/** One set of the out-ports, all on the same store. */
public record OutPorts(
        AppRepository apps,
        EnvironmentRepository environments,
        AuditLog auditLog,
        AuditChains auditChains,
        OperatorRepository operators,
        ApprovalRepository approvals,
        PasswordRepository passwords,
        PasswordHashing passwordHashing,
        SessionRepository sessions,
        GuessCounts guesses,
        IdentityRepository identities,
        Optional<IdentityProvider> identityProvider,
        SecretVault vault,
        SpentNonces spentNonces,
        VerificationCounts verificationCounts,
        ActiveUsers activeUsers,
        MasterKeys masterKeys,
        MasterKeyRotations masterKeyRotations,
        Transactions transactions) {}
