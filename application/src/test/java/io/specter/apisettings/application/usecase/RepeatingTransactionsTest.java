package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.memory.InMemoryPorts;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.StaleRevision;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingTransactionsTest {

    private final Transactions repeating =
            new RepeatingTransactions(InMemoryPorts.ports().transactions(), 3);
    private final AtomicInteger times = new AtomicInteger();

    private int losing(int races) {
        if (times.incrementAndGet() <= races) {
            throw new StaleRevision();
        }
        return times.get();
    }

    @Test
    void whoeverLosesARaceTriesAgain() {
        assertThat(repeating.run(() -> losing(2))).isEqualTo(3);
    }

    @Test
    void whoeverLosesEachTimeIsToldSo() {
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> repeating.run(() -> losing(3)));

        assertThat(times).hasValue(3);
    }

    @Test
    void whatFailsForAnotherReasonIsNotTriedAgain() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> repeating.perform(() -> {
                    times.incrementAndGet();
                    throw new Unavailable("on purpose");
                }));

        assertThat(times).hasValue(1);
    }
}
