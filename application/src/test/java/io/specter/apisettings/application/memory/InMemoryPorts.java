package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.contract.JdkPasswordHashing;
import io.specter.apisettings.application.port.out.OutPorts;
import java.util.Optional;

/** All out-ports on one store in memory. */
public final class InMemoryPorts {

    private static final int FEW_ITERATIONS = 10;

    private InMemoryPorts() {}

    /** On an empty store. */
    public static OutPorts ports() {
        InMemoryStore store = new InMemoryStore();
        InMemoryKeyset keyset = new InMemoryKeyset();
        InMemorySecretVault vault = new InMemorySecretVault(keyset);
        return new OutPorts(
                new InMemoryAppRepository(store),
                new InMemoryEnvironmentRepository(store),
                new InMemoryAuditLog(store),
                new InMemoryAuditChains(store),
                new InMemoryOperatorRepository(store),
                new InMemoryApprovalRepository(store),
                new InMemoryPasswordRepository(store),
                new JdkPasswordHashing(FEW_ITERATIONS),
                new InMemorySessionRepository(store),
                new InMemoryGuessCounts(store),
                new InMemoryIdentityRepository(store),
                Optional.empty(),
                vault,
                new InMemorySpentNonces(store),
                new InMemoryVerificationCounts(store),
                new InMemoryActiveUsers(store),
                new InMemoryMasterKeys(store, keyset, vault),
                new InMemoryMasterKeyRotations(store),
                new InMemoryTransactions(store));
    }
}
