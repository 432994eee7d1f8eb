package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.named;
import static io.specter.apisettings.application.contract.TestApps.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.app.App;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all {@link Transactions} do. */
public abstract class TransactionsContract extends PortsContract {

    private Transactions transactions() {
        return opened().transactions();
    }

    private boolean isKept(App app) {
        return opened().apps().find(app.id()).isPresent();
    }

    @Test
    void theResultOfTheWorkIsReturnedAndWhatItDidIsKept() {
        App app = named("Checkout");

        assertThat(transactions().run(() -> opened().apps().save(app))).isEqualTo(app.saved());

        assertThat(isKept(app)).isTrue();
    }

    static Stream<Throwable> failures() {
        return Stream.of(new NotFound(), new IllegalArgumentException("no"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverTheWorkThrowsIsThrownAfterTheRollback(Throwable failure) {
        App app = named("Checkout");

        Throwable thrown = catchThrowable(() -> transactions().run(() -> {
            opened().apps().save(app);
            return sneakily(failure);
        }));

        assertThat(thrown).isSameAs(failure);
        assertThat(isKept(app)).isFalse();
    }

    private static Object sneakily(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void workThatComesToNothingElseIsKeptOrUndoneAllTheSame() {
        App app = named("Checkout");
        App other = named("Other");

        transactions().perform(() -> opened().apps().save(app));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> transactions().perform(() -> {
                    opened().apps().save(other);
                    throw new NotFound();
                }));

        assertThat(isKept(app)).isTrue();
        assertThat(isKept(other)).isFalse();
    }

    @Test
    void afterAFailureTheNextOneRuns() {
        App app = named("Checkout");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> transactions().run(() -> sneakily(new NotFound())));

        inTransaction(() -> opened().apps().save(app));

        assertThat(isKept(app)).isTrue();
    }

    @Test
    void theyDoNotNest() {
        App app = named("Checkout");

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().run(() -> {
                    opened().apps().save(app);
                    return transactions().run(() -> "never");
                }));

        assertThat(isKept(app)).isFalse();
    }

    @Test
    void noneIsLostAmongMany() {
        App app = inTransaction(() -> opened().apps().save(named("Checkout")));

        List<Object> outcomes = Race.run(
                8,
                () -> transactions().run(() -> {
                    App held = opened().apps().hold(app.id()).orElseThrow();
                    return opened().apps()
                            .save(renamed(held, "Checkout " + held.revision().number()));
                }));

        assertThat(outcomes).allMatch(App.class::isInstance).doesNotHaveDuplicates();
        assertThat(opened().apps().find(app.id()).orElseThrow().revision().number())
                .isEqualTo(9);
    }
}
