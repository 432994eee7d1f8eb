package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.application.port.out.VerificationCounts;
import java.util.Optional;

/** Ports with one replaced. */
public final class TestPorts {

    private TestPorts() {}

    public static OutPorts with(OutPorts ports, AuditLog log) {
        return with(
                ports,
                log,
                ports.passwordHashing(),
                ports.identityProvider(),
                ports.spentNonces(),
                ports.verificationCounts(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, Transactions transactions) {
        return with(
                ports,
                ports.auditLog(),
                ports.passwordHashing(),
                ports.identityProvider(),
                ports.spentNonces(),
                ports.verificationCounts(),
                transactions);
    }

    public static OutPorts with(OutPorts ports, PasswordHashing hashing) {
        return with(
                ports,
                ports.auditLog(),
                hashing,
                ports.identityProvider(),
                ports.spentNonces(),
                ports.verificationCounts(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, IdentityProvider provider) {
        return with(
                ports,
                ports.auditLog(),
                ports.passwordHashing(),
                Optional.of(provider),
                ports.spentNonces(),
                ports.verificationCounts(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, SpentNonces nonces) {
        return with(
                ports,
                ports.auditLog(),
                ports.passwordHashing(),
                ports.identityProvider(),
                nonces,
                ports.verificationCounts(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, VerificationCounts counts) {
        return with(
                ports,
                ports.auditLog(),
                ports.passwordHashing(),
                ports.identityProvider(),
                ports.spentNonces(),
                counts,
                ports.transactions());
    }

    private static OutPorts with(
            OutPorts ports,
            AuditLog log,
            PasswordHashing hashing,
            Optional<IdentityProvider> provider,
            SpentNonces spentNonces,
            VerificationCounts counts,
            Transactions transactions) {
        return new OutPorts(
                ports.apps(),
                ports.environments(),
                log,
                ports.auditChains(),
                ports.operators(),
                ports.approvals(),
                ports.passwords(),
                hashing,
                ports.sessions(),
                ports.guesses(),
                ports.identities(),
                provider,
                ports.vault(),
                spentNonces,
                counts,
                ports.activeUsers(),
                ports.masterKeys(),
                ports.masterKeyRotations(),
                transactions);
    }
}
