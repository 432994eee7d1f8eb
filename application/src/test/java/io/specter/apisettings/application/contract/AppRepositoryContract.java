package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestApps.NOW;
import static io.specter.apisettings.application.contract.TestApps.STAGING;
import static io.specter.apisettings.application.contract.TestApps.archived;
import static io.specter.apisettings.application.contract.TestApps.named;
import static io.specter.apisettings.application.contract.TestApps.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.out.AppRepository;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppEnvironments;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.app.NameTaken;
import io.specter.apisettings.domain.environment.Readiness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AppRepository} does. */
public abstract class AppRepositoryContract extends PortsContract {

    private AppRepository apps() {
        return opened().apps();
    }

    private App save(App app) {
        return inTransaction(() -> apps().save(app));
    }

    private App found(App app) {
        return apps().find(app.id()).orElseThrow();
    }

    @Nested
    class Keeping {

        @Test
        void aSavedAppIsFoundAsItWas() {
            App saved = save(named("Checkout"));

            assertThat(found(saved)).isEqualTo(saved);
            assertThat(saved.createdAt()).isEqualTo(NOW);
        }

        @Test
        void everyMemberThatCanChangeIsKept() {
            App born = save(named("Checkout"));
            App grown = born.add(new EnvironmentName("zulu"))
                    .add(STAGING)
                    .switchTo(STAGING, new Readiness(List.of()), false);
            App moved = grown.change(
                    new AppDetails(
                            new AppName("Kasse ☂ 𝟙 🛒"),
                            new Location("FR", Optional.empty()),
                            AppStatus.ARCHIVED,
                            false),
                    Optional.of("Checkout"));

            App saved = save(moved);

            assertThat(saved).isEqualTo(moved.saved());
            assertThat(found(saved)).isEqualTo(saved);
            assertThat(found(saved).environments().names()).endsWith(new EnvironmentName("zulu"), STAGING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:30:00.000001Z"})
        void aTimeWhenClocksAreChangedIsKept(Instant time) {
            App app = App.register(named("a").id(), new AppName("a"), new Location("DE", Optional.empty()), time);

            assertThat(found(save(app)).createdAt()).isEqualTo(time);
        }

        @Test
        void theLongestNameAndRegionAreKept() {
            String longest = "\uD83D\uDED2".repeat(100);
            App app = named(longest)
                    .change(
                            new AppDetails(
                                    new AppName(longest),
                                    new Location("DE", Optional.of(longest)),
                                    AppStatus.ACTIVE,
                                    false),
                            Optional.empty());

            assertThat(found(save(app)).details()).isEqualTo(app.details());
        }

        @Test
        void aNameWhoseKeyIsLongerThanItselfIsKept() {
            App app = named("ΐ".repeat(100));

            assertThat(found(save(app)).name()).isEqualTo(app.name());
        }

        @Test
        void asManyEnvironmentsAsThereMayBeAreKept() {
            App app = named("Checkout");
            for (int i = app.environments().names().size(); i < AppEnvironments.MAX; i++) {
                app = app.add(new EnvironmentName("e" + "-".repeat(28) + (10 + i)));
            }

            assertThat(found(save(app)).environments()).isEqualTo(app.environments());
        }

        @Test
        void nothingIsFoundOrHeldUnderAnUnknownId() {
            AppId unknown = named("Checkout").id();

            assertThat(apps().find(unknown)).isEmpty();
            assertThat(inTransaction(() -> apps().hold(unknown))).isEmpty();
        }

        @Test
        void aRollbackUndoesIt() {
            App first = save(named("Checkout"));
            RuntimeException failure = new RuntimeException("no");
            App another = named("Another");

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        apps().save(renamed(first, "Till"));
                        apps().save(another);
                        throw failure;
                    }))
                    .isSameAs(failure);

            assertThat(found(first)).isEqualTo(first);
            assertThat(apps().find(another.id())).isEmpty();
            assertThat(save(named("Till")).revision()).isEqualTo(new Revision(1));
        }

        @Test
        void aTransactionSeesWhatItHasSaved() {
            App app = named("Checkout");
            inTransaction(() -> {
                App saved = apps().save(app);
                assertThat(found(app)).isEqualTo(saved);
                App renamed = apps().save(renamed(saved, "Till"));
                assertThat(found(app)).isEqualTo(renamed);
                assertThat(apps().hold(app.id())).contains(renamed);
                assertThat(search("till")).containsExactly(renamed);
            });
        }
    }

    @Nested
    class Revisions {

        @Test
        void theFirstSaveGivesOneAndEverySaveOneMore() {
            App first = save(named("Checkout"));
            App second = save(first);
            App third = save(renamed(second, "Till"));

            assertThat(List.of(first.revision(), second.revision(), third.revision()))
                    .containsExactly(new Revision(1), new Revision(2), new Revision(3));
            assertThat(found(third).revision()).isEqualTo(new Revision(3));
        }

        @Test
        void everySaveOfOneTransactionCountsOnce() {
            App app = named("Checkout");
            App saved = inTransaction(() -> {
                App twice = apps().save(renamed(apps().save(app), "Till"));
                opened().environments().save(TestApps.environment(app, EnvironmentName.DEVELOPMENT));
                return twice;
            });

            assertThat(saved.revision()).isEqualTo(new Revision(2));
            assertThat(found(app)).isEqualTo(saved);
        }

        @Test
        void aStaleSaveIsRefusedAtOnceAndChangesNothing() {
            App first = save(named("Checkout"));
            App second = save(renamed(first, "Till"));
            List<String> reached = new ArrayList<>();

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> inTransaction((Runnable) () -> {
                        apps().save(renamed(first, "Cash desk"));
                        reached.add("what comes after the save");
                    }));

            assertThat(reached).isEmpty();
            assertThat(found(first)).isEqualTo(second);
        }

        @Test
        void aStaleSaveIsRefusedAfterTheNewerOneWasFoundToo() {
            App first = save(named("Checkout"));
            App second = save(renamed(first, "Till"));

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> inTransaction(() -> {
                        assertThat(apps().hold(first.id())).contains(second);
                        return apps().save(renamed(first, "Cash desk"));
                    }));
        }

        @Test
        void aSecondFirstSaveIsRefused() {
            App born = named("Checkout");
            App saved = save(born);

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> save(renamed(born, "Till")));
            assertThat(found(born)).isEqualTo(saved);
        }

        @Test
        void aLaterSaveOfWhatWasNeverSavedIsRefused() {
            App never = named("Checkout").saved();

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> save(never));
            assertThat(apps().find(never.id())).isEmpty();
        }

        @Test
        void ofSeveralWhoSaveAtOnceOneWins() {
            App first = save(named("Checkout"));

            List<Object> outcomes = Race.run(4, () -> save(renamed(first, "Till")));

            assertThat(outcomes).filteredOn(App.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(StaleRevision.class::isInstance).hasSize(3);
            assertThat(found(first).revision()).isEqualTo(new Revision(2));
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"Straße 1", "STRASSE 1", "strasse １", "  Strasse 1 ", "Stra\u00ADsse 1"})
        void aNameThatCountsAsTheSameIsTaken(String same) {
            App first = save(named("Strasse 1"));
            App second = save(named("Another"));

            assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> save(named(same)));
            assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> save(renamed(second, same)));
            assertThat(found(first)).isEqualTo(first);
            assertThat(found(second)).isEqualTo(second);
        }

        @Test
        void aNameIsTakenByAnArchivedAppToo() {
            save(archived(save(named("Checkout"))));

            assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> save(named("checkout")));
        }

        @Test
        void aNameIsNotTakenByItself() {
            App first = save(named("Checkout"));

            assertThat(found(save(renamed(first, "CHECKOUT"))).name().value()).isEqualTo("CHECKOUT");
        }

        @Test
        void aNameThatWasGivenUpIsFree() {
            App first = save(named("Checkout"));
            save(renamed(first, "Till"));

            assertThat(save(named("Checkout")).revision()).isEqualTo(new Revision(1));
        }

        @Test
        void ofSeveralWhoTakeANameAtOnceOneWins() {
            List<Object> outcomes = Race.run(4, () -> save(named("Checkout")));

            assertThat(outcomes).filteredOn(App.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(NameTaken.class::isInstance).hasSize(3);
        }
    }

    @Nested
    class Holding {

        @Test
        void theSecondWaitsAndSeesWhatTheFirstHasDone() {
            App app = save(named("Checkout"));

            Optional<App> second = new Contention(opened().transactions())
                    .between(
                            () -> apps().hold(app.id()),
                            () -> apps().save(renamed(app, "Till")),
                            () -> apps().hold(app.id()))
                    .join();

            assertThat(second).contains(renamed(app, "Till").saved());
        }

        @Test
        void nobodyElseSavesItMeanwhile() {
            App app = save(named("Checkout"));

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> new Contention(opened().transactions())
                            .between(
                                    () -> apps().hold(app.id()),
                                    () -> apps().save(renamed(app, "Till")),
                                    () -> apps().save(renamed(app, "Cash desk")))
                            .join())
                    .withCauseInstanceOf(StaleRevision.class);

            assertThat(found(app).name().value()).isEqualTo("Till");
        }
    }

    private List<App> search(String piece) {
        return apps().search(
                        new AppQuery(Optional.of(piece), Optional.empty(), new PageRequest(50, Optional.empty())),
                        Sight.EVERYTHING)
                .items();
    }

    @Nested
    class Searching {

        @Test
        void withoutConditionsAllAreThereInTheOrderOfTheirKeys() {
            Stream.of("zebra", "Änne", "Apple", "apple-2", "apple 3", "Zoo", "_x", "0", "éclair", "中文", "B", "a")
                    .forEach(name -> save(named(name)));

            List<String> keys = query(Optional.empty(), 50, Optional.empty()).items().stream()
                    .map(app -> app.name().key())
                    .toList();

            assertThat(keys).hasSize(12).isSorted();
        }

        @Test
        void pagesFollowEachOtherWithoutGapOrRepetition() {
            List.of("b-c", "bc", "B d", "a", "bcd", "ä", "Z", "b_c").forEach(name -> save(named(name)));
            List<App> all = query(Optional.empty(), 50, Optional.empty()).items();
            List<App> paged = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Page<App> page = query(Optional.empty(), 3, after);
                paged.addAll(page.items());
                after = page.next();
            } while (after.isPresent());

            assertThat(paged).hasSize(8).isEqualTo(all);
        }

        @Test
        void aFullLastPageHasNoNext() {
            save(named("a"));
            save(named("b"));

            assertThat(query(Optional.empty(), 2, Optional.empty()).next()).isEmpty();
            assertThat(query(Optional.empty(), 1, Optional.empty()).next()).isPresent();
        }

        @ParameterizedTest
        @ValueSource(strings = {"eck", "CHECK", " check", "ｃｈｅｃｋ", "che\u200Bck", "out"})
        void aPieceOfTheNameFindsItHoweverItIsWritten(String piece) {
            App app = save(named("My Checkout"));
            save(named("Another"));

            assertThat(search(piece)).containsExactly(app);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "!", "'", "100%", "a_b", "\\d", "%%"})
        void aPieceIsTakenLiterally(String piece) {
            App app = save(named("<" + piece + ">"));
            save(named("100 aXb d"));

            assertThat(search(piece)).containsExactly(app);
        }

        @Test
        void aPieceThatNoNameCanHaveFindsNothing() {
            save(named("Checkout"));

            assertThat(search("\0")).isEmpty();
        }

        @Test
        void aWholeIdFindsItsApp() {
            App app = save(named("Checkout"));
            save(named("Another"));

            assertThat(search(app.id().value())).containsExactly(app);
            assertThat(search(app.id().value().substring(0, 12))).isEmpty();
        }

        @Test
        void theStatusNarrowsIt() {
            App active = save(named("Checkout 1"));
            App archived = save(archived(save(named("Checkout 2"))));

            assertThat(withStatus(AppStatus.ACTIVE)).containsExactly(active);
            assertThat(withStatus(AppStatus.ARCHIVED)).containsExactly(archived);
        }

        @Test
        void justTheAppsInSightAreFound() {
            App seen = inTransaction(() -> apps().save(named("Checkout")));
            App partlySeen = inTransaction(() -> apps().save(named("Checkout of tests")));
            inTransaction(() -> apps().save(named("Checkout of others")));
            Sight sight = new Sight(List.of(
                    Scope.of(seen.id()),
                    new Scope(Optional.of(partlySeen.id()), List.of(EnvironmentName.DEVELOPMENT))));

            assertThat(inSight(sight)).extracting(App::id).containsExactly(seen.id(), partlySeen.id());
            assertThat(inSight(new Sight(List.of()))).isEmpty();
        }

        private List<App> inSight(Sight sight) {
            AppQuery all = new AppQuery(Optional.empty(), Optional.empty(), new PageRequest(50, Optional.empty()));
            return apps().search(all, sight).items();
        }

        private List<App> withStatus(AppStatus status) {
            PageRequest page = new PageRequest(50, Optional.empty());
            return apps().search(new AppQuery(Optional.of("checkout"), Optional.of(status), page), Sight.EVERYTHING)
                    .items();
        }

        private Page<App> query(Optional<String> piece, int limit, Optional<String> after) {
            return apps().search(
                            new AppQuery(piece, Optional.empty(), new PageRequest(limit, after)), Sight.EVERYTHING);
        }
    }
}
