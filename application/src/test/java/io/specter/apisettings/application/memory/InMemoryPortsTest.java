package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.contract.ActiveUsersContract;
import io.specter.apisettings.application.contract.AppRepositoryContract;
import io.specter.apisettings.application.contract.ApprovalRepositoryContract;
import io.specter.apisettings.application.contract.AuditChainsContract;
import io.specter.apisettings.application.contract.AuditLogContract;
import io.specter.apisettings.application.contract.EnvironmentRepositoryContract;
import io.specter.apisettings.application.contract.EnvironmentTimeContract;
import io.specter.apisettings.application.contract.IdentityContract;
import io.specter.apisettings.application.contract.MasterKeyContract;
import io.specter.apisettings.application.contract.OperatorRepositoryContract;
import io.specter.apisettings.application.contract.SecretVaultContract;
import io.specter.apisettings.application.contract.SignInContract;
import io.specter.apisettings.application.contract.SpentNoncesContract;
import io.specter.apisettings.application.contract.TransactionsContract;
import io.specter.apisettings.application.contract.VerificationCountsContract;
import io.specter.apisettings.application.port.out.OutPorts;
import org.junit.jupiter.api.Nested;

/** The contract suites, in memory. */
class InMemoryPortsTest {

    @Nested
    class Apps extends AppRepositoryContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Environments extends EnvironmentRepositoryContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Times extends EnvironmentTimeContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class MasterKeys extends MasterKeyContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Audit extends AuditLogContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Chains extends AuditChainsContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Operators extends OperatorRepositoryContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Approvals extends ApprovalRepositoryContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class SignIns extends SignInContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Identities extends IdentityContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Nonces extends SpentNoncesContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Counts extends VerificationCountsContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Users extends ActiveUsersContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class Vault extends SecretVaultContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }

    @Nested
    class InTransactions extends TransactionsContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }
    }
}
