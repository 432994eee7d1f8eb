package io.specter.apisettings.adapter.persistence;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.TooManyAttempts;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in on a real database. */
abstract class SignInsOnDatabases {

    private static final String PASSWORD = "correct horse battery";
    private static final String WRONG = "wrong horse in a battery";
    private static final Origin ORIGIN = new Origin(Optional.of("192.0.2.123456789"), Optional.empty());
    private static final Origin STRANGER = new Origin(Optional.of("192.0.2.987654321"), Optional.empty());

    private final ApiSettings settings = new TestInstallation(database().emptyPorts()).settings();

    abstract TestDatabase database();

    @BeforeEach
    void enrolRobin() {
        Operator robin = settings.manageOperators()
                .add(Intent.of(ALICE), new OperatorDetails(new OperatorName("robin"), List.of()))
                .operator();
        settings.setPassword()
                .set(new SetPassword.Command(
                        robin.caller(ORIGIN),
                        Optional.empty(),
                        Password.chosen(PlainSecret.of(PASSWORD)),
                        Optional.empty()));
    }

    private Optional<Opened> signIn(String name, String password) {
        return signIn(name, password, ORIGIN);
    }

    private Optional<Opened> signIn(String name, String password, Origin origin) {
        return settings.signIn().withPassword(name, Password.presented(PlainSecret.of(password)), origin);
    }

    @Test
    void ofManyGuessesAtOnceFiveAreLookedAt() {
        List<Object> outcomes = Race.run(16, () -> signIn("robin", WRONG));

        assertThat(outcomes).filteredOn(TooManyAttempts.class::isInstance).hasSize(11);
        assertThat(outcomes).filteredOn(Optional.empty()::equals).hasSize(5);
    }

    @Test
    void whoeverSignsInSeveralTimesAtOnceGetsAsManySessions() {
        List<Object> outcomes =
                Race.run(4, () -> signIn("robin", PASSWORD).orElseThrow().session());

        assertThat(outcomes).hasSize(4).allMatch(PlainSecret.class::isInstance);
        assertThat(outcomes)
                .allSatisfy(session -> assertThat(
                                settings.authenticateOperator().authenticateSession((PlainSecret) session, ORIGIN))
                        .isPresent());
    }

    @Test
    void aDumpHoldsNeitherPasswordNorSessionNorWhatWasTried() {
        PlainSecret session = signIn("robin", PASSWORD).orElseThrow().session();
        assertThat(signIn("typed into the wrong field", WRONG, STRANGER)).isEmpty();

        Haystack dump = new Haystack(Dump.of(database()));

        assertThat(dump.contains(Writing.HEX.text(session.digest().bytes()))).isTrue();
        for (String secret : List.of(session.reveal(), PASSWORD, WRONG, "typed into the wrong field")) {
            assertThat(dump.betrays(secret)).isFalse();
        }
        assertThat(dump.contains("192.0.2.987654321")).isFalse();
    }
}
