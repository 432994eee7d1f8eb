package io.specter.apisettings.application.port.out;

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
        SecretVault vault,
        MasterKeys masterKeys,
        MasterKeyRotations masterKeyRotations,
        Transactions transactions) {}
