package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;
import static io.specter.apisettings.domain.EnvironmentName.DEVELOPMENT;
import static io.specter.apisettings.domain.EnvironmentName.PRODUCTION;
import static io.specter.apisettings.domain.EnvironmentName.QUALITY_ASSURANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import io.specter.apisettings.domain.activity.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ActiveUsers} does. */
public abstract class ActiveUsersContract extends PortsContract {

    private static final int MANY = Boolean.getBoolean("specter.proofs") ? 1_000_000 : 10_000;
    private static final int CHUNK = 1_000;
    private static final Percentage ERROR = withinPercentage(2);

    /** Always the same, so that the numbers are. */
    private static final ActivityKey KEY = ActivityKey.restore(new byte[ActivityKey.LENGTH]);

    private static final AppId HASHED = new AppId("app_0123456789abcdef");

    private static final ActivityWindow MONTH = ActivityWindow.STANDARD;
    private static final ActivityWindow WEEK = new ActivityWindow(Duration.ofDays(7));
    private static final LocalDate TODAY = ActivityWindow.day(TestApps.NOW);

    private AppId app = TestApps.named("Shop").id();

    @BeforeEach
    void register() {
        app = register("Shop");
    }

    private AppId register(String name) {
        return new TestInstallation(opened()).register(name).id();
    }

    private ActiveUsers users() {
        return opened().activeUsers();
    }

    private static Set<UserHash> users(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> KEY.hash(HASHED, UserId.of("user-" + i)))
                .collect(Collectors.toSet());
    }

    private ActiveDay on(EnvironmentName environment, LocalDate day) {
        return new ActiveDay(app, environment, day);
    }

    private void add(Map<ActiveDay, Set<UserHash>> users, ActivityWindow window, LocalDate today) {
        inTransaction(() -> users().add(users, window, today));
    }

    private void add(EnvironmentName environment, LocalDate day, Set<UserHash> users) {
        add(Map.of(on(environment, day), users), MONTH, TODAY);
    }

    private void recountAt(LocalDate today, ActivityWindow window) {
        users().outdated(window, today, 100)
                .forEach(outdated -> inTransaction(() -> users().recount(outdated, window, today)));
    }

    private long whole() {
        return whole(app);
    }

    private long whole(AppId of) {
        return users().ofApps(List.of(of)).getOrDefault(of, 0L);
    }

    private long of(EnvironmentName environment) {
        return users().ofEnvironments(app).getOrDefault(environment, 0L);
    }

    @Test
    void ofManyThatNeedTheKeyAtOnceOneMakesIt() {
        List<Object> keys = Race.run(
                8,
                () -> inTransaction(() ->
                        new UserHash(users().key().hash(HASHED, UserId.of("u")).bits())));

        assertThat(keys).hasOnlyElementsOfType(UserHash.class);
        assertThat(keys.stream().distinct()).hasSize(1);
        assertThat(inTransaction(() -> users().key()).hash(HASHED, UserId.of("u")))
                .isEqualTo(keys.get(0));
    }

    @Test
    void whereNobodyWasSeenThereIsNobody() {
        assertThat(users().ofApps(List.of())).isEmpty();
        assertThat(whole()).isZero();
        assertThat(users().ofEnvironments(app)).isEmpty();
    }

    @Test
    void everybodyCountsOnceHoweverOftenAndOnHoweverManyDays() {
        add(DEVELOPMENT, TODAY, users(0, 5));
        add(DEVELOPMENT, TODAY, users(0, 5));
        add(DEVELOPMENT, TODAY.minusDays(1), users(3, 8));

        assertThat(of(DEVELOPMENT)).isEqualTo(8);
    }

    @Test
    void whoUsesTwoEnvironmentsOfAnAppCountsOnceInTheApp() {
        add(DEVELOPMENT, TODAY, users(0, 5));
        add(PRODUCTION, TODAY, users(3, 10));

        assertThat(of(DEVELOPMENT)).isEqualTo(5);
        assertThat(of(PRODUCTION)).isEqualTo(7);
        assertThat(of(QUALITY_ASSURANCE)).isZero();
        assertThat(whole()).isEqualTo(10);
    }

    @Test
    void whoUsesTwoAppsCountsInBoth() {
        AppId other = register("Till");
        add(
                Map.of(on(DEVELOPMENT, TODAY), users(0, 5), new ActiveDay(other, DEVELOPMENT, TODAY), users(0, 3)),
                MONTH,
                TODAY);

        assertThat(users().ofApps(List.of(app, other))).isEqualTo(Map.of(app, 5L, other, 3L));
    }

    @Test
    void theOrderDoesNotMatter() {
        AppId other = register("Till");
        List<ActiveDay> days = IntStream.range(0, 20)
                .mapToObj(i -> on(i % 2 == 0 ? DEVELOPMENT : PRODUCTION, TODAY.minusDays(i % 5)))
                .toList();
        List<Integer> turns = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        turns.forEach(i -> add(Map.of(days.get(i), users(i * 50, i * 50 + 100)), MONTH, TODAY));
        Collections.shuffle(turns, new Random(7));
        turns.forEach(i -> add(
                Map.of(
                        new ActiveDay(
                                other, days.get(i).environment(), days.get(i).day()),
                        users(i * 50, i * 50 + 100)),
                MONTH,
                TODAY));

        assertThat(whole()).isCloseTo(1050, ERROR).isEqualTo(whole(other));
        assertThat(users().ofEnvironments(app)).isEqualTo(users().ofEnvironments(other));
    }

    /** As on as many nodes: each the first, or after another, or told so. */
    @Test
    void manyNodesThatSawTheSameUsersAddUp() {
        AtomicInteger turn = new AtomicInteger();
        List<Object> outcomes = Race.run(8, () -> {
            int from = turn.getAndIncrement() * 100;
            return addAsANode(users(from, from + 200));
        });

        assertThat(outcomes).containsOnly(true);
        long atOnce = whole();
        AppId other = register("Till");
        add(Map.of(new ActiveDay(other, DEVELOPMENT, TODAY), users(0, 900)), MONTH, TODAY);
        assertThat(atOnce).isCloseTo(900, ERROR).isEqualTo(of(DEVELOPMENT)).isEqualTo(whole(other));
    }

    private boolean addAsANode(Set<UserHash> seen) {
        try {
            add(DEVELOPMENT, TODAY, seen);
        } catch (StaleRevision anotherWasTheFirst) {
            add(DEVELOPMENT, TODAY, seen);
        }
        return true;
    }

    @Test
    void whatWasRolledBackIsNotCounted() {
        add(DEVELOPMENT, TODAY, users(0, 5));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> inTransaction(() -> {
                    users().add(Map.of(on(DEVELOPMENT, TODAY), users(0, 100)), MONTH, TODAY);
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(whole()).isEqualTo(5);
    }

    @Test
    void aUserCountsNoMoreWhenTheLastDayHasLeftTheWindow() {
        add(DEVELOPMENT, TODAY, users(0, 5));
        add(PRODUCTION, TODAY.minusDays(3), users(0, 10));
        LocalDate lastOfTheTen = TODAY.minusDays(3).plusDays(29);

        recountAt(lastOfTheTen, MONTH);
        assertThat(List.of(whole(), of(DEVELOPMENT), of(PRODUCTION))).containsExactly(10L, 5L, 10L);
        recountAt(lastOfTheTen.plusDays(1), MONTH);
        assertThat(List.of(whole(), of(DEVELOPMENT), of(PRODUCTION))).containsExactly(5L, 5L, 0L);
        recountAt(TODAY.plusDays(30), MONTH);
        assertThat(List.of(whole(), of(DEVELOPMENT), of(PRODUCTION))).containsExactly(0L, 0L, 0L);
    }

    @Test
    void whoeverIsAddedOnANewDayIsAddedToTheNumbersOfThatDay() {
        add(DEVELOPMENT, TODAY.minusDays(29), users(0, 10));
        LocalDate tomorrow = TODAY.plusDays(1);

        add(Map.of(on(DEVELOPMENT, tomorrow), users(20, 23)), MONTH, tomorrow);

        assertThat(whole()).isEqualTo(3);
        assertThat(users().outdated(MONTH, tomorrow, 10)).isEmpty();
    }

    @Test
    void aNodeWhoseClockIsBehindTakesNoDayBack() {
        LocalDate tomorrow = TODAY.plusDays(1);
        add(Map.of(on(DEVELOPMENT, tomorrow), users(0, 3)), MONTH, tomorrow);

        add(Map.of(on(DEVELOPMENT, TODAY), users(3, 5)), MONTH, TODAY);
        recountAt(TODAY, MONTH);

        assertThat(whole()).isEqualTo(5);
        assertThat(users().outdated(MONTH, tomorrow, 10)).isEmpty();
    }

    @Test
    void anotherWindowIsCountedFromTheSameDays() {
        add(DEVELOPMENT, TODAY.minusDays(10), users(0, 10));
        add(DEVELOPMENT, TODAY, users(8, 13));

        recountAt(TODAY, WEEK);
        assertThat(whole()).isEqualTo(5);
        recountAt(TODAY, MONTH);
        assertThat(whole()).isEqualTo(13);
    }

    @Test
    void onlyWhatIsOutdatedIsCountedAnewAndNotMoreThanAskedFor() {
        AppId other = register("Till");
        add(
                Map.of(on(DEVELOPMENT, TODAY), users(0, 5), new ActiveDay(other, DEVELOPMENT, TODAY), users(0, 3)),
                MONTH,
                TODAY);

        assertThat(users().outdated(MONTH, TODAY, 10)).isEmpty();
        assertThat(users().outdated(MONTH, TODAY.plusDays(1), 10)).containsExactlyInAnyOrder(app, other);
        assertThat(users().outdated(WEEK, TODAY, 1)).hasSize(1);
    }

    @Test
    void usersOfBeforeTheWindowAreLeftOut() {
        add(DEVELOPMENT, TODAY.minusDays(30), users(0, 5));

        assertThat(whole()).isZero();
    }

    @Test
    void anEnvironmentThatIsGoneTakesItsUsersAlong() {
        TestInstallation installation = new TestInstallation(opened());
        installation.add(installation.find(app), TestApps.STAGING);
        add(TestApps.STAGING, TODAY, users(0, 10));
        add(DEVELOPMENT, TODAY, users(8, 12));
        assertThat(whole()).isEqualTo(12);

        remove(TestApps.STAGING);
        assertThat(users().ofEnvironments(app)).doesNotContainKey(TestApps.STAGING);
        add(TestApps.STAGING, TODAY, users(0, 20));
        recountAt(TODAY, MONTH);

        assertThat(whole()).isEqualTo(4);
        installation.add(installation.find(app), TestApps.STAGING);
        assertThat(of(TestApps.STAGING)).isZero();
    }

    private void remove(EnvironmentName name) {
        new TestInstallation(opened())
                .settings()
                .removeEnvironment()
                .remove(new RemoveEnvironment.Command(Intent.of(ALICE), app, name));
    }

    @Test
    void anEnvironmentThatIsAddedAgainStartsWithNobody() {
        TestInstallation installation = new TestInstallation(opened());
        installation.add(installation.find(app), TestApps.STAGING);
        add(TestApps.STAGING, TODAY, users(0, 10));

        remove(TestApps.STAGING);
        installation.add(installation.find(app), TestApps.STAGING);

        assertThat(of(TestApps.STAGING)).isZero();
        recountAt(TODAY, MONTH);
        assertThat(whole()).isZero();
    }

    /** Otherwise nobody would have to wait for whoever counts its first users just then. */
    @Test
    void anAppThatLosesAnEnvironmentBeforeAnybodyWasSeenIsCountedAnewToo() {
        TestInstallation installation = new TestInstallation(opened());
        installation.add(installation.find(app), TestApps.STAGING);

        remove(TestApps.STAGING);

        assertThat(users().outdated(MONTH, TODAY, 10)).containsExactly(app);
        recountAt(TODAY, MONTH);
        assertThat(users().outdated(MONTH, TODAY, 10)).isEmpty();
    }

    @Test
    void daysThatCountNoMoreAreForgottenPieceByPiece() {
        for (EnvironmentName environment : EnvironmentName.BUILT_IN) {
            add(environment, TODAY.minusDays(20), users(0, 5));
            add(environment, TODAY, users(4, 7));
        }

        inTransaction(() -> users().removeBefore(TODAY, 2));
        recountAt(TODAY, WEEK);
        recountAt(TODAY, MONTH);
        assertThat(whole()).isEqualTo(7);
        inTransaction(() -> users().removeBefore(TODAY, 2));
        recountAt(TODAY, WEEK);
        recountAt(TODAY, MONTH);
        assertThat(whole()).isEqualTo(3);
    }

    @Test
    void manyUsersAreCountedWithinTwoPercent() {
        int half = MANY / 2;
        for (int from = 0; from < MANY; from += CHUNK) {
            boolean first = from < half;
            add(first ? DEVELOPMENT : PRODUCTION, TODAY.minusDays(from % 7), users(from, from + CHUNK));
        }

        long counted = whole();
        assertThat(counted).isCloseTo(MANY, ERROR);
        assertThat(of(DEVELOPMENT)).isCloseTo(half, ERROR);
        assertThat(of(PRODUCTION)).isCloseTo(half, ERROR);
        System.out.printf(
                "proof: %s: %,d of %,d users counted (%+.2f %%), %,d and %,d of %,d in two environments%n",
                users().getClass().getSimpleName(),
                counted,
                MANY,
                100.0 * (counted - MANY) / MANY,
                of(DEVELOPMENT),
                of(PRODUCTION),
                half);
    }
}
