package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.port.out.Transactions;
import java.util.Optional;

/** Ports with one replaced. */
public final class TestPorts {

    private TestPorts() {}

    public static OutPorts with(OutPorts ports, AuditLog log) {
        return new OutPorts(
                ports.apps(),
                ports.environments(),
                log,
                ports.auditChains(),
                ports.operators(),
                ports.approvals(),
                ports.passwords(),
                ports.passwordHashing(),
                ports.sessions(),
                ports.guesses(),
                ports.identities(),
                ports.identityProvider(),
                ports.vault(),
                ports.masterKeys(),
                ports.masterKeyRotations(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, Transactions transactions) {
        return new OutPorts(
                ports.apps(),
                ports.environments(),
                ports.auditLog(),
                ports.auditChains(),
                ports.operators(),
                ports.approvals(),
                ports.passwords(),
                ports.passwordHashing(),
                ports.sessions(),
                ports.guesses(),
                ports.identities(),
                ports.identityProvider(),
                ports.vault(),
                ports.masterKeys(),
                ports.masterKeyRotations(),
                transactions);
    }

    public static OutPorts with(OutPorts ports, PasswordHashing hashing) {
        return new OutPorts(
                ports.apps(),
                ports.environments(),
                ports.auditLog(),
                ports.auditChains(),
                ports.operators(),
                ports.approvals(),
                ports.passwords(),
                hashing,
                ports.sessions(),
                ports.guesses(),
                ports.identities(),
                ports.identityProvider(),
                ports.vault(),
                ports.masterKeys(),
                ports.masterKeyRotations(),
                ports.transactions());
    }

    public static OutPorts with(OutPorts ports, IdentityProvider provider) {
        return new OutPorts(
                ports.apps(),
                ports.environments(),
                ports.auditLog(),
                ports.auditChains(),
                ports.operators(),
                ports.approvals(),
                ports.passwords(),
                ports.passwordHashing(),
                ports.sessions(),
                ports.guesses(),
                ports.identities(),
                Optional.of(provider),
                ports.vault(),
                ports.masterKeys(),
                ports.masterKeyRotations(),
                ports.transactions());
    }
}
