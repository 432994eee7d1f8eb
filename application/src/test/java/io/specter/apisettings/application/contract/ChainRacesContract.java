package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.DomainException;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.audit.Integrity;
import io.specter.apisettings.domain.credentials.CredentialKind;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chains that fifty append to at the same time, on any out-ports. */
public abstract class ChainRacesContract extends PortsContract {

    private static final int RUNNERS = 50;
    private static final AppId UNKNOWN = AppId.random(new SecureRandom());
    private static final int ROUNDS = Boolean.getBoolean("specter.proofs") ? 20 : 2;

    /** What the out-ports keep things in, for the figures. */
    protected abstract String store();

    private void race(String what, int apps) {
        TestInstallation installation = new TestInstallation(opened());
        int events = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Round " + round + " ";
            List<App> registered = IntStream.range(0, apps)
                    .mapToObj(app -> installation.register(name + app))
                    .toList();
            AtomicInteger next = new AtomicInteger();
            List<Object> answers = Race.run(RUNNERS, () -> {
                int runner = next.getAndIncrement();
                return act(installation, registered.get(runner % apps), name, runner);
            });

            assertThat(answers).noneMatch(Unavailable.class::isInstance).allMatch(ChainRacesContract::isAnswer);
            events += apps + RUNNERS;
        }
        Integrity integrity = installation.settings().proveAuditTrail().integrity(ALICE, Optional.empty());
        assertThat(integrity.firstBad()).isEmpty();
        assertThat(integrity.events()).isEqualTo(events);
        System.out.printf(
                "proof: %s: %d rounds of %d at once %s: no one unavailable, %d events in %d whole chains%n",
                store(), ROUNDS, RUNNERS, what, integrity.events(), integrity.chains());
    }

    private static boolean isAnswer(Object answer) {
        return !(answer instanceof RuntimeException) || answer instanceof DomainException;
    }

    /** Each leaves one event: in the app's chain, in a new app's, in the installation's, in that of an app there is not. */
    private static Object act(TestInstallation installation, App app, String name, int runner) {
        return switch (runner % 5) {
            case 0 -> installation.register(name + "new " + runner);
            case 1 -> installation.register(name + 0);
            case 2 -> remove(installation, UNKNOWN);
            case 3 -> remove(installation, app.id());
            default ->
                installation
                        .keyring(app, EnvironmentName.DEVELOPMENT, CredentialKind.AUTH_TOKEN)
                        .regenerate(true);
        };
    }

    private static Object remove(TestInstallation installation, AppId app) {
        installation
                .settings()
                .removeEnvironment()
                .remove(new RemoveEnvironment.Command(Intent.of(ALICE), app, EnvironmentName.PRODUCTION));
        return app;
    }

    @Test
    void whateverFiftyDoToOneAppItsChainIsWhole() {
        race("on one app", 1);
    }

    @Test
    void whateverFiftyDoToSeveralAppsAllChainsAreWhole() {
        race("on 10 apps", 10);
    }
}
