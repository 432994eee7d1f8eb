package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.out.OutPorts;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** What the suites have in common: ports over an empty store for each test. */
public abstract class PortsContract {

    private OutPorts ports;

    /** Over an empty store; asked for once a test. */
    protected abstract OutPorts ports();

    @BeforeEach
    void openPorts() {
        ports = ports();
    }

    OutPorts opened() {
        return ports;
    }

    <T> T inTransaction(Supplier<T> work) {
        return ports.transactions().run(work);
    }

    void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
