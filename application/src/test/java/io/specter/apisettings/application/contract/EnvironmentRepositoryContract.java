package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.application.contract.TestApps.STAGING;
import static io.specter.apisettings.application.contract.TestApps.named;
import static io.specter.apisettings.application.contract.TestCredentials.ALICE;
import static io.specter.apisettings.application.contract.TestCredentials.issue;
import static io.specter.apisettings.application.contract.TestCredentials.newest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.EnvironmentSettings;
import io.specter.apisettings.domain.verification.KnownToken;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link EnvironmentRepository} does. */
public abstract class EnvironmentRepositoryContract extends PortsContract {

    private static final CredentialKind TOKEN = CredentialKind.AUTH_TOKEN;
    private static final CredentialKind KEY = CredentialKind.SECRET_KEY;

    private App app;

    @BeforeEach
    void registerApp() {
        app = inTransaction(() -> opened().apps().save(named("Checkout").add(STAGING)));
    }

    private EnvironmentRepository environments() {
        return opened().environments();
    }

    private Environment save(Environment environment) {
        return inTransaction(() -> environments().save(environment));
    }

    private void remove(Environment environment) {
        inTransaction(() -> environments().remove(environment));
    }

    private Environment staging() {
        return TestApps.environment(app, STAGING);
    }

    private Environment found(Environment environment) {
        return environments().find(environment.app(), environment.name()).orElseThrow();
    }

    private Environment reloaded(Environment environment) {
        return found(save(environment));
    }

    private static Environment required(Environment environment) {
        TokenRotationPolicy policy = new TokenRotationPolicy(
                Optional.of(Duration.ofHours(1)),
                new Overlap(Duration.ofSeconds(90)),
                Duration.ofSeconds(7),
                OnOverdue.EXPIRE);
        Optional<EndpointUrl> url = Optional.of(new EndpointUrl("https://api.example.com/v1?x=%C3%A4"));
        return environment.configure(new EnvironmentSettings(url, true, true, policy));
    }

    @Nested
    class Keeping {

        @Test
        void aSavedEnvironmentIsFoundAsItWas() {
            Environment saved = save(staging());

            assertThat(saved).isEqualTo(staging().saved());
            assertThat(found(saved)).isEqualTo(saved);
        }

        @Test
        void everySettingIsKept() {
            Environment saved = save(required(save(staging())));

            assertThat(found(saved)).isEqualTo(saved);
            assertThat(found(saved).settings()).isEqualTo(required(staging()).settings());
        }

        @Test
        void aPolicyThatAsksForNothingIsKept() {
            TokenRotationPolicy never =
                    new TokenRotationPolicy(Optional.empty(), Overlap.NONE, Duration.ZERO, OnOverdue.WARN);
            Environment saved =
                    save(required(staging()).configure(new EnvironmentSettings(Optional.empty(), false, false, never)));

            assertThat(found(saved).settings()).isEqualTo(saved.settings());
        }

        @Test
        void theLongestUrlIsKept() {
            String start = "https://api.example.com/";
            EndpointUrl longest = new EndpointUrl(start + "x".repeat(2048 - start.length()));
            Environment saved = save(staging()
                    .configure(
                            new EnvironmentSettings(Optional.of(longest), false, false, TokenRotationPolicy.STANDARD)));

            assertThat(found(saved).settings().url()).contains(longest);
        }

        @Test
        void allOfAnAppAreThereAndNoneOfAnother() {
            App other = inTransaction(() -> opened().apps().save(named("Another")));
            save(TestApps.environment(other, EnvironmentName.PRODUCTION));
            Environment production =
                    save(issue(issue(TestApps.environment(app, EnvironmentName.PRODUCTION), TOKEN, NOW), KEY, NOW));
            Environment staging = save(staging());

            assertThat(environments().ofApp(app.id())).containsExactlyInAnyOrder(production, staging);
        }

        @Test
        void nothingIsFoundOrHeldWhereNothingIs() {
            save(staging());

            assertThat(environments().find(app.id(), EnvironmentName.PRODUCTION))
                    .isEmpty();
            assertThat(environments().find(named("Another").id(), STAGING)).isEmpty();
            assertThat(inTransaction(() -> environments().hold(app.id(), EnvironmentName.PRODUCTION)))
                    .isEmpty();
            assertThat(environments().ofApp(named("Another").id())).isEmpty();
        }

        @Test
        void aRollbackUndoesIt() {
            Environment first = save(issue(staging(), TOKEN, NOW));
            RuntimeException failure = new RuntimeException("no");

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        environments().save(required(issue(first, TOKEN, NOW.plusSeconds(1))));
                        throw failure;
                    }))
                    .isSameAs(failure);

            assertThat(found(first)).isEqualTo(first);
            assertThat(ids(history(TOKEN))).containsExactly(newest(first, TOKEN).id());
        }
    }

    @Nested
    class Revisions {

        @Test
        void theFirstSaveGivesOneAndEverySaveOneMore() {
            Environment first = save(staging());
            Environment second = save(first);
            Environment third = save(required(second));

            assertThat(List.of(first.revision(), second.revision(), third.revision()))
                    .containsExactly(new Revision(1), new Revision(2), new Revision(3));
            assertThat(found(third).revision()).isEqualTo(new Revision(3));
        }

        @Test
        void aChangeOfCredentialsAloneCounts() {
            Environment first = save(staging());
            Environment second = reloaded(issue(first, TOKEN, NOW));
            Environment third = reloaded(second.revoke(newest(second, TOKEN).id(), Act.by(ALICE, NOW.plusSeconds(1))));

            assertThat(second.revision()).isEqualTo(new Revision(2));
            assertThat(third.revision()).isEqualTo(new Revision(3));
        }

        @Test
        void everySaveOfOneTransactionCountsOnce() {
            Environment saved = inTransaction(() -> {
                Environment twice = environments().save(issue(environments().save(staging()), TOKEN, NOW));
                opened().apps().save(app);
                return twice;
            });

            assertThat(found(saved)).isEqualTo(saved);
            assertThat(saved.revision()).isEqualTo(new Revision(2));
        }

        @Test
        void theAppKeepsItsOwn() {
            save(required(save(staging())));

            assertThat(opened().apps().find(app.id())).contains(app);
        }

        @Test
        void aStaleSaveIsRefusedAtOnceAndChangesNothing() {
            Environment first = save(staging());
            Environment second = save(issue(first, TOKEN, NOW));
            List<String> reached = new ArrayList<>();

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        environments().save(issue(first, TOKEN, NOW));
                        reached.add("what comes after the save");
                    }));

            assertThat(reached).isEmpty();
            assertThat(found(first)).isEqualTo(second);
            assertThat(history(TOKEN)).hasSize(1);
        }

        @Test
        void aSecondFirstSaveIsRefused() {
            Environment saved = save(issue(staging(), TOKEN, NOW));

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> save(issue(staging(), TOKEN, NOW)));
            assertThat(found(saved)).isEqualTo(saved);
        }

        @Test
        void ofSeveralWhoSaveAtOnceOneWins() {
            Environment first = save(staging());

            List<Object> outcomes = Race.run(4, () -> save(issue(first, TOKEN, NOW)));

            assertThat(outcomes).filteredOn(Environment.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(StaleRevision.class::isInstance).hasSize(3);
            assertThat(history(TOKEN)).hasSize(1);
        }
    }

    @Nested
    class Removing {

        @Test
        void itIsForgottenWithAllItsCredentials() {
            Environment saved = save(issue(issue(staging(), TOKEN, NOW), KEY, NOW));
            CredentialId token = newest(saved, TOKEN).id();

            remove(saved);

            assertThat(environments().find(app.id(), STAGING)).isEmpty();
            assertThat(environments().ofApp(app.id())).isEmpty();
            assertThat(environments().token(token)).isEmpty();
            assertThat(environments().credential(app.id(), STAGING, TOKEN, token))
                    .isEmpty();
            assertThat(history(TOKEN)).isEmpty();
            assertThat(history(KEY)).isEmpty();
        }

        @Test
        void itCanBeAddedAgain() {
            remove(save(issue(staging(), TOKEN, NOW)));

            Environment again = reloaded(staging());

            assertThat(again).isEqualTo(staging().saved());
            assertThat(history(TOKEN)).isEmpty();
        }

        @Test
        void aStaleRemovalIsRefusedAndChangesNothing() {
            Environment first = save(staging());
            Environment second = save(issue(first, TOKEN, NOW));

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> remove(first));
            assertThat(found(first)).isEqualTo(second);
        }

        @Test
        void aSaveOrRemovalAfterTheRemovalIsRefused() {
            Environment saved = save(issue(staging(), TOKEN, NOW));
            remove(saved);

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> save(required(saved)));
            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> remove(saved));
            assertThat(environments().find(app.id(), STAGING)).isEmpty();
        }

        @Test
        void aRollbackUndoesIt() {
            Environment saved = save(issue(staging(), TOKEN, NOW));

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        environments().remove(saved);
                        assertThat(environments().find(app.id(), STAGING)).isEmpty();
                        throw new IllegalStateException();
                    }));

            assertThat(found(saved)).isEqualTo(saved);
        }
    }

    @Nested
    class Holding {

        @Test
        void theSecondWaitsAndSeesWhatTheFirstHasDone() {
            Environment environment = save(issue(staging(), TOKEN, NOW));
            Environment changed = issue(environment, TOKEN, NOW.plusSeconds(1));

            Optional<Environment> second = contend(
                    () -> environments().save(changed), () -> environments().hold(app.id(), STAGING));

            assertThat(second).contains(changed.saved());
        }

        @Test
        void whoWaitedForARemovalFindsNothing() {
            Environment environment = save(staging());

            assertThat(contend(
                            () -> environments().remove(environment),
                            () -> environments().hold(app.id(), STAGING)))
                    .isEmpty();
        }

        @Test
        void nobodyElseSavesItMeanwhile() {
            Environment environment = save(staging());

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> contend(
                            () -> environments().save(issue(environment, TOKEN, NOW)),
                            () -> environments().save(required(environment))))
                    .withCauseInstanceOf(StaleRevision.class);
        }

        @Test
        void nobodyElseRemovesItMeanwhile() {
            Environment environment = save(staging());

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> contend(() -> environments().save(issue(environment, TOKEN, NOW)), () -> {
                        environments().remove(environment);
                        return environment;
                    }))
                    .withCauseInstanceOf(StaleRevision.class);
        }

        private <T> T contend(Runnable change, Supplier<T> second) {
            return new Contention(opened().transactions())
                    .between(() -> environments().hold(app.id(), STAGING), change, second)
                    .join();
        }
    }

    private List<Credential> history(CredentialKind kind) {
        return page(kind, 50, Optional.empty()).items();
    }

    private Page<Credential> page(CredentialKind kind, int limit, Optional<String> after) {
        return environments().history(app.id(), STAGING, kind, new PageRequest(limit, after));
    }

    private static List<CredentialId> ids(List<Credential> credentials) {
        return credentials.stream().map(Credential::id).toList();
    }

    @Nested
    class TheirCredentials {

        @ParameterizedTest
        @EnumSource(names = {"AUTH_TOKEN", "SECRET_KEY"})
        void everyMemberIsKept(CredentialKind kind) {
            Environment retiring = issue(issue(required(staging()), kind, NOW), kind, NOW.plusSeconds(1));
            Environment saved = save(retiring);

            assertThat(found(saved)).isEqualTo(saved);
            assertThat(inTransaction(() -> environments().hold(app.id(), STAGING)))
                    .contains(saved);
            assertThat(found(saved).credentials().all())
                    .hasSize(2)
                    .allSatisfy(credential -> assertThat(credential.expiresAt()).isPresent());
        }

        @Test
        void thoseThatHaveEndedAreHistoryAlone() {
            Environment one = reloaded(issue(staging(), TOKEN, NOW));
            Environment two = reloaded(issue(one, TOKEN, NOW.plusSeconds(1)));
            Environment three = reloaded(issue(two, TOKEN, NOW.plusSeconds(2)));

            assertThat(ids(three.credentials().all()))
                    .containsExactly(
                            newest(two, TOKEN).id(), newest(three, TOKEN).id());
            assertThat(ids(history(TOKEN)))
                    .containsExactly(
                            newest(three, TOKEN).id(),
                            newest(two, TOKEN).id(),
                            newest(one, TOKEN).id());
        }

        @Test
        void thoseWhoseTimeIsOverAreOpenUntilItIsRecorded() {
            Environment saved = reloaded(issue(required(staging()), TOKEN, NOW));
            Instant later = NOW.plus(Duration.ofDays(1));
            Environment next = reloaded(issue(saved, TOKEN, later));

            assertThat(saved.credentials().all()).hasSize(1);
            assertThat(ids(next.credentials().all()))
                    .containsExactly(newest(next, TOKEN).id());
            assertThat(history(TOKEN))
                    .last()
                    .satisfies(
                            credential -> assertThat(credential.status(later)).isEqualTo(CredentialStatus.EXPIRED));
        }

        @Test
        void aReinstatedOneIsInForceAgain() {
            Environment one = reloaded(issue(staging(), TOKEN, NOW));
            Environment two = reloaded(issue(one, TOKEN, NOW.plusSeconds(1)));

            Environment undone = reloaded(two.reinstate(newest(one, TOKEN).id(), Act.by(ALICE, NOW.plusSeconds(2))));

            assertThat(undone.credentials()).isEqualTo(one.credentials());
            assertThat(history(TOKEN))
                    .first()
                    .satisfies(credential ->
                            assertThat(credential.status(NOW.plusSeconds(3))).isEqualTo(CredentialStatus.REVOKED));
        }

        @Test
        void theKindsDoNotMix() {
            Environment saved = reloaded(issue(issue(staging(), TOKEN, NOW), KEY, NOW));

            assertThat(ids(history(TOKEN))).containsExactly(newest(saved, TOKEN).id());
            assertThat(ids(history(KEY))).containsExactly(newest(saved, KEY).id());
        }

        @Test
        void pagesOfTheHistoryFollowEachOther() {
            Environment environment = staging();
            List<CredentialId> issued = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                environment = reloaded(issue(environment, KEY, NOW.plusSeconds(i)));
                issued.add(0, newest(environment, KEY).id());
            }
            List<CredentialId> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<Credential> page = page(KEY, 2, after);
                paged.addAll(ids(page.items()));
                after = page.next();
            } while (after.isPresent());

            assertThat(paged).isEqualTo(issued);
        }

        @Test
        void oneIsFoundByItsIdInItsPlaceAlone() {
            Environment one = reloaded(issue(staging(), TOKEN, NOW));
            Environment revoked = reloaded(one.revoke(newest(one, TOKEN).id(), Act.by(ALICE, NOW.plusSeconds(1))));
            CredentialId id = newest(one, TOKEN).id();

            assertThat(environments().credential(app.id(), STAGING, TOKEN, id))
                    .map(credential -> credential.status(NOW))
                    .contains(CredentialStatus.REVOKED);
            assertThat(revoked.credentials().all()).isEmpty();
            assertThat(environments().credential(app.id(), STAGING, KEY, id)).isEmpty();
            assertThat(environments().credential(app.id(), EnvironmentName.PRODUCTION, TOKEN, id))
                    .isEmpty();
            assertThat(environments().credential(named("Another").id(), STAGING, TOKEN, id))
                    .isEmpty();
        }

        @Test
        void ofAnEndedSecretKeyNothingIsLeftAndOfATokenItsDigest() {
            Environment one = reloaded(issue(issue(staging(), TOKEN, NOW), KEY, NOW));
            Instant later = NOW.plusSeconds(1);
            Environment ended = one.revoke(newest(one, TOKEN).id(), Act.by(ALICE, later))
                    .revoke(newest(one, KEY).id(), Act.by(ALICE, later));

            save(ended);

            assertThat(history(KEY)).singleElement().returns(Material.Destroyed.DESTROYED, Credential::material);
            assertThat(history(TOKEN))
                    .singleElement()
                    .returns(newest(one, TOKEN).material(), Credential::material);
            assertThat(history(TOKEN)).containsExactly(newest(ended, TOKEN));
        }
    }

    @Nested
    class Tokens {

        @Test
        void aTokenIsKnownWithAllThatItsVerificationAsks() {
            Environment saved = save(issue(required(staging()), TOKEN, NOW));
            Credential token = newest(saved, TOKEN);

            assertThat(environments().token(token.id()))
                    .contains(new KnownToken(app.id(), false, STAGING, true, token));
        }

        @Test
        void whatChangesAroundItIsSeenAtOnce() {
            Environment saved = save(issue(staging(), TOKEN, NOW));
            Credential token = newest(saved, TOKEN);
            inTransaction(() -> opened().apps().save(TestApps.archived(app)));

            assertThat(environments().token(token.id()))
                    .contains(new KnownToken(app.id(), true, STAGING, false, token));
        }

        @Test
        void aTokenThatHasEndedIsKnownToo() {
            Environment saved = save(issue(staging(), TOKEN, NOW));
            CredentialId id = newest(saved, TOKEN).id();
            Environment revoked = saved.revoke(id, Act.by(ALICE, NOW.plusSeconds(1)));
            save(revoked);

            assertThat(environments().token(id)).map(KnownToken::credential).contains(newest(revoked, TOKEN));
        }

        @Test
        void aSecretKeyIsNoToken() {
            Environment saved = save(issue(staging(), KEY, NOW));

            assertThat(environments().token(newest(saved, KEY).id())).isEmpty();
        }

        @Test
        void noTokenIsKnownUnderAnotherId() {
            save(issue(staging(), TOKEN, NOW));

            assertThat(environments().token(CredentialId.random(new SecureRandom())))
                    .isEmpty();
        }
    }
}
