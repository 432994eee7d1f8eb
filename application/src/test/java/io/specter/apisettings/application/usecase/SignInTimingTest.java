package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.JdkPasswordHashing;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.memory.InMemoryPorts;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTimingTest {

    private static final int TRIES = 200;
    private static final int WARM_UP = 300;
    private static final double TOLERANCE = 0.05;

    /** The machine may be busy with something else for a while. */
    private static final int ROUNDS = 3;

    private static final Password WRONG = Password.presented(PlainSecret.of("correct horse bakery!"));

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final OutPorts ports = TestPorts.with(InMemoryPorts.ports(), new JdkPasswordHashing(20_000));
    private final ApiSettings settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), () -> now);

    private void enrolRobin() {
        Operator robin = ports.transactions()
                .run(() -> ports.operators()
                        .save(Operator.enrol(
                                OperatorId.random(new SecureRandom()),
                                new OperatorDetails(new OperatorName("robin"), List.of(Grant.OWNER)),
                                now)));
        settings.setPassword()
                .set(new SetPassword.Command(
                        robin.caller(Origin.UNKNOWN),
                        Optional.empty(),
                        Password.chosen(PlainSecret.of("correct horse battery")),
                        Optional.empty()));
    }

    private long nanos(String name) {
        now = now.plus(Duration.ofMinutes(5));
        long start = System.nanoTime();
        boolean opened = settings.signIn()
                .withPassword(name, WRONG, new Origin(Optional.of("192.0.2.1"), Optional.empty()))
                .isPresent();
        long taken = System.nanoTime() - start;
        assertThat(opened).isFalse();
        return taken;
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return (nanos[TRIES / 2 - 1] + nanos[TRIES / 2]) / 2.0;
    }

    /** By how much the medians differ. */
    private double difference() {
        long[] unknown = new long[TRIES];
        long[] wrong = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            // In turns, so that neither always comes first.
            if (i % 2 == 0) {
                unknown[i] = nanos("nobody");
                wrong[i] = nanos("robin");
            } else {
                wrong[i] = nanos("robin");
                unknown[i] = nanos("nobody");
            }
        }
        double ofUnknown = median(unknown);
        double ofWrong = median(wrong);
        double difference = Math.abs(ofUnknown - ofWrong) / Math.min(ofUnknown, ofWrong);
        System.out.printf(
                "proof: sign-in, %d interleaved tries each: median of an unknown name %.3f ms, of a wrong password %.3f ms,"
                        + " %.2f %% apart%n",
                TRIES, ofUnknown / 1e6, ofWrong / 1e6, 100 * difference);
        return difference;
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        enrolRobin();
        for (int i = 0; i < WARM_UP; i++) {
            nanos(i % 2 == 0 ? "nobody" : "robin");
        }

        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > TOLERANCE; round++) {
            least = Math.min(least, difference());
        }

        assertThat(least).isLessThan(TOLERANCE);
    }
}
