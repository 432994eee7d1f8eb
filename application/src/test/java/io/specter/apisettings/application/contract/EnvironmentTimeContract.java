package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.application.port.out.EnvironmentRepository.Place;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.Ending;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link EnvironmentRepository} knows of time: what it has brought, and what it will. */
public abstract class EnvironmentTimeContract extends PortsContract {

    private static final Duration OVERLAP = Duration.ofDays(1);

    private EnvironmentRepository environments() {
        return opened().environments();
    }

    private App app(String name) {
        return inTransaction(() -> opened().apps().save(TestApps.named(name)));
    }

    private Environment save(Environment environment) {
        return inTransaction(() -> environments().save(environment));
    }

    /** With a token that retires and a newer one. */
    private Environment rotated(App app, EnvironmentName name, Instant at) {
        Environment born = TestApps.environment(app, name);
        return save(TestCredentials.issue(TestCredentials.issue(born, AUTH_TOKEN, at), AUTH_TOKEN, at));
    }

    private List<Place> unsettled(Instant at) {
        return environments().unsettled(at, 100);
    }

    private static Place place(Environment environment) {
        return new Place(environment.app(), environment.name());
    }

    @Test
    void whatTimeHasBroughtIsFoundFromThatInstantOn() {
        Environment rotated = rotated(app("Shop"), EnvironmentName.DEVELOPMENT, NOW);

        assertThat(unsettled(NOW.plus(OVERLAP).minusNanos(1000))).isEmpty();
        assertThat(unsettled(NOW.plus(OVERLAP))).containsExactly(place(rotated));
    }

    @Test
    void theLongestAgoComesFirstAndNoMoreThanAskedFor() {
        App app = app("Shop");
        Environment later = rotated(app, EnvironmentName.DEVELOPMENT, NOW.plusSeconds(1));
        Environment earlier = rotated(app, EnvironmentName.PRODUCTION, NOW);
        Instant after = NOW.plus(OVERLAP).plusSeconds(1);

        assertThat(unsettled(after)).containsExactly(place(earlier), place(later));
        assertThat(environments().unsettled(after, 1)).containsExactly(place(earlier));
    }

    @Test
    void whatIsSettledIsKeptUnderTheSameRevisionAndNotFoundAgain() {
        Environment rotated = rotated(app("Shop"), EnvironmentName.DEVELOPMENT, NOW);
        Credential old = rotated.credentials().all().get(0);
        Instant after = NOW.plus(OVERLAP).plusSeconds(5);

        inTransaction(() -> environments()
                .settle(environments()
                        .hold(rotated.app(), rotated.name())
                        .orElseThrow()
                        .settle(after)));

        assertThat(unsettled(after)).isEmpty();
        Environment kept = environments().find(rotated.app(), rotated.name()).orElseThrow();
        assertThat(kept.revision()).isEqualTo(rotated.revision());
        assertThat(kept.credentials().find(old.id())).isEmpty();
        assertThat(environments().credential(rotated.app(), rotated.name(), AUTH_TOKEN, old.id()))
                .hasValueSatisfying(
                        ended -> assertThat(ended.ending().map(Ending::at)).contains(NOW.plus(OVERLAP)));
    }

    @Test
    void theStateThatWasRecordedIsKept() {
        App app = app("Shop");
        Environment issued =
                save(TestCredentials.issue(TestApps.environment(app, EnvironmentName.DEVELOPMENT), SECRET_KEY, NOW));
        Instant warned = NOW.plus(Duration.ofDays(76));

        assertThat(unsettled(warned)).containsExactly(place(issued));
        inTransaction(() -> environments().settle(issued.settle(warned)));

        assertThat(unsettled(warned)).isEmpty();
        assertThat(environments()
                        .find(app.id(), issued.name())
                        .orElseThrow()
                        .credentials()
                        .all())
                .extracting(Credential::noted)
                .containsExactly(RotationState.DUE_SOON);
        assertThat(unsettled(NOW.plus(Duration.ofDays(90)))).containsExactly(place(issued));
    }

    @Test
    void theEndOfASecretKeyDestroysItsCiphertext() {
        App app = app("Shop");
        Environment born = TestApps.environment(app, EnvironmentName.DEVELOPMENT);
        Environment rotated =
                save(TestCredentials.issue(TestCredentials.issue(born, SECRET_KEY, NOW), SECRET_KEY, NOW));
        CredentialId old = rotated.credentials().all().get(0).id();

        inTransaction(() -> environments().settle(rotated.settle(NOW.plus(OVERLAP))));

        assertThat(environments()
                        .credential(app.id(), rotated.name(), SECRET_KEY, old)
                        .orElseThrow()
                        .material())
                .isEqualTo(Material.Destroyed.DESTROYED);
    }

    @Test
    void whyACredentialEndedIsKept() {
        Environment rotated = rotated(app("Shop"), EnvironmentName.DEVELOPMENT, NOW);
        CredentialId old = rotated.credentials().all().get(0).id();
        Optional<Reason> why = Optional.of(new Reason("leaked in a ticket – «#4711»"));

        save(rotated.revoke(old, new Act(TestCredentials.ALICE, NOW, why)));

        assertThat(environments()
                        .credential(rotated.app(), rotated.name(), AUTH_TOKEN, old)
                        .flatMap(Credential::ending)
                        .flatMap(Ending::reason))
                .isEqualTo(why);
    }

    private List<UpcomingRotation> upcoming(Instant now, Instant until) {
        return environments()
                .upcoming(now, until, Sight.EVERYTHING, new PageRequest(100, Optional.empty()))
                .items();
    }

    @Test
    void whatFallsDueIsFoundWithAllThatAPlanNeeds() {
        App app = app("Shop");
        Environment rotated = rotated(app, EnvironmentName.DEVELOPMENT, NOW);

        List<UpcomingRotation> found = upcoming(NOW, NOW.plus(Duration.ofDays(90)));

        assertThat(found)
                .extracting(UpcomingRotation::at)
                .containsExactly(NOW.plus(OVERLAP), NOW.plus(Duration.ofDays(90)));
        assertThat(found).allSatisfy(one -> {
            assertThat(one.app()).isEqualTo(app.id());
            assertThat(one.appName()).isEqualTo(app.name());
            assertThat(one.environment()).isEqualTo(rotated.name());
            assertThat(one.policy()).isEqualTo(rotated.settings().rotationPolicy());
        });
        assertThat(found)
                .extracting(UpcomingRotation::credential)
                .containsExactlyElementsOf(rotated.credentials().all());
        assertThat(upcoming(NOW, NOW.plus(Duration.ofDays(90)).minusNanos(1000)))
                .hasSize(1);
    }

    @Test
    void whatHasEndedAndWhatIsInAnArchivedAppIsNot() {
        App app = app("Shop");
        rotated(app, EnvironmentName.DEVELOPMENT, NOW);
        Instant end = NOW.plus(Duration.ofDays(365));

        assertThat(upcoming(NOW.plus(OVERLAP), end)).hasSize(1);
        inTransaction(() -> opened().apps().save(TestApps.archived(app)));
        assertThat(upcoming(NOW, end)).isEmpty();
    }

    @Test
    void allOfItCanBeReadPieceByPieceAlsoWhatFallsOnTheSameInstant() {
        for (int i = 0; i < 7; i++) {
            rotated(app("Shop " + i), EnvironmentName.DEVELOPMENT, NOW);
        }
        Instant end = NOW.plus(Duration.ofDays(365));
        List<CredentialId> pieced = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<UpcomingRotation> page =
                    environments().upcoming(NOW, end, Sight.EVERYTHING, new PageRequest(3, cursor));
            page.items().forEach(one -> pieced.add(one.credential().id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(pieced)
                .hasSize(14)
                .containsExactlyElementsOf(upcoming(NOW, end).stream()
                        .map(one -> one.credential().id())
                        .toList());
    }
}
