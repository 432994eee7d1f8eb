package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.contract.ChainRacesContract;
import io.specter.apisettings.application.contract.ManyAtOnceContract;
import io.specter.apisettings.application.contract.TwoAtOnceContract;
import io.specter.apisettings.application.port.out.OutPorts;
import org.junit.jupiter.api.Nested;

/** The races, in memory. */
class InMemoryRacesTest {

    private static final String STORE = "memory";

    @Nested
    class RacesOfMany extends ManyAtOnceContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }

        @Override
        protected String store() {
            return STORE;
        }
    }

    @Nested
    class RacesOfTwo extends TwoAtOnceContract {
        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }

        @Override
        protected String store() {
            return STORE;
        }
    }

    @Nested
    class RacesOfChains extends ChainRacesContract {

        @Override
        protected OutPorts ports() {
            return InMemoryPorts.ports();
        }

        @Override
        protected String store() {
            return STORE;
        }
    }
}
