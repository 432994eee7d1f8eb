package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.application.usecase.Shop.ALICE;
import static io.specter.apisettings.application.usecase.Shop.DEVELOPMENT;
import static io.specter.apisettings.application.usecase.Shop.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.TestCallers;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.RecordActivity;
import io.specter.apisettings.application.port.out.ActiveUsers;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.activity.ActiveDay;
import io.specter.apisettings.domain.activity.ActivityKey;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.activity.UserHash;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.app.AppArchived;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is counted, when, and what becomes of it while the database is away. */
class ActivityTest {

    private static final AppId SHOP = new AppId("app_0123456789abcdef");

    private final Shop shop = new Shop();
    private final ActivityBuffer seen = new ActivityBuffer(ActivityBuffer.STANDARD);
    private final AtomicBoolean down = new AtomicBoolean();
    private final ApiSettings node = ApiSettings.on(
            TestPorts.with(shop.ports, new FailingTransactions()), Policies.STANDARD, new SecureRandom(), shop.clock);

    /** A database that can be away. */
    private final class FailingTransactions implements Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            if (down.get()) {
                throw new Unavailable("away");
            }
            return shop.ports.transactions().run(work);
        }
    }

    @BeforeEach
    void join() {
        node.keepActivity().join();
        shop.settings.keepActivity().join();
    }

    private static List<UserId> users(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> UserId.of("user-" + i)).toList();
    }

    private void record(ApiSettings at, EnvironmentName environment, List<UserId> users) {
        at.recordActivity().record(new RecordActivity.Command(ALICE, shop.id, environment, users));
    }

    private long shown() {
        return node.browseActivity().users(ALICE, shop.id).orElseThrow();
    }

    @Test
    void whoIsRecordedIsShownOnceItIsWritten() {
        record(node, DEVELOPMENT, users(0, 3));
        record(node, PRODUCTION, users(2, 4));
        assertThat(shown()).isZero();

        node.keepActivity().write();

        assertThat(shown()).isEqualTo(4);
        assertThat(node.browseActivity().environments(ALICE, shop.id))
                .containsEntry(DEVELOPMENT, 3L)
                .containsEntry(PRODUCTION, 2L);
    }

    @Test
    void whoseVerificationWasAcceptedCountsAndWhoseWasRejectedDoesNot() {
        PlainSecret token = shop.token();
        Verification accepted = shop.verify(token);
        Verification rejected = shop.verify(PlainSecret.of("hello"));

        node.recordActivity().seen(accepted, UserId.of("one"));
        node.recordActivity().seen(rejected, UserId.of("two"));
        node.keepActivity().write();

        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void twoNodesAddUpAndShowTheSame() {
        record(node, DEVELOPMENT, users(0, 10));
        record(shop.settings, DEVELOPMENT, users(5, 15));
        node.keepActivity().write();
        shop.settings.keepActivity().write();

        assertThat(shown()).isEqualTo(15);
        assertThat(shop.settings.browseActivity().users(ALICE, shop.id)).contains(15L);
    }

    @Test
    void theNumbersMoveWithTheDays() {
        record(node, DEVELOPMENT, users(0, 10));
        node.keepActivity().write();
        shop.now = shop.now.plus(Duration.ofDays(29));
        record(node, DEVELOPMENT, users(8, 12));
        node.keepActivity().write();
        assertThat(shown()).isEqualTo(12);

        shop.now = shop.now.plus(Duration.ofDays(1));
        node.keepActivity().write();
        node.keepActivity().forget();

        assertThat(shown()).isEqualTo(4);
    }

    @Test
    void whoDoesNotSeeAllOfAnAppIsNotToldHowManyUsersItHas() {
        Caller developer = TestCallers.with(
                new Actor("op_robin", "Robin"),
                new Grant(Role.DEVELOPER, new Scope(Optional.of(shop.id), List.of(DEVELOPMENT))));
        record(node, DEVELOPMENT, users(0, 3));
        record(node, PRODUCTION, users(2, 4));
        node.keepActivity().write();

        assertThat(node.browseActivity().users(developer, shop.id)).isEmpty();
        assertThat(node.browseActivity().users(developer, List.of(shop.id))).isEmpty();
        assertThat(node.browseActivity().environments(developer, shop.id)).isEqualTo(Map.of(DEVELOPMENT, 3L));
    }

    @Test
    void anArchivedAppCountsNobody() {
        shop.settings
                .changeApp()
                .change(new ChangeApp.Command(
                        Shop.confirmed("Shop"),
                        shop.id,
                        old -> new AppDetails(old.name(), old.location(), AppStatus.ARCHIVED, false)));

        assertThatExceptionOfType(AppArchived.class).isThrownBy(() -> record(node, DEVELOPMENT, users(0, 1)));
        node.keepActivity().write();
        assertThat(shown()).isZero();
    }

    @Test
    void aShorterWindowThrowsNothingAway() {
        Duration week = Duration.ofDays(7);
        ActivityKeeping ofAWeek = keeping(shop.ports.activeUsers(), new ActivityWindow(week));
        record(node, DEVELOPMENT, users(0, 10));
        node.keepActivity().write();
        shop.now = shop.now.plus(week);
        ofAWeek.write();
        ofAWeek.forget();
        assertThat(shown()).isZero();

        node.keepActivity().write();

        assertThat(shown()).isEqualTo(10);
    }

    private ActivityKeeping keeping(ActiveUsers users, ActivityWindow window) {
        return new ActivityKeeping(
                users,
                new SharedActivityKey(users, shop.ports.transactions()),
                seen,
                window,
                shop.ports.transactions(),
                shop.clock);
    }

    /** Numbers of which some cannot be written. */
    private final class DamagedUsers implements ActiveUsers {

        private final ActiveUsers users = shop.ports.activeUsers();
        private final Set<AppId> damaged = new HashSet<>();
        private int overtaken;

        @Override
        public ActivityKey key() {
            throw new Unavailable("does not open");
        }

        @Override
        public void add(Map<ActiveDay, Set<UserHash>> added, ActivityWindow window, LocalDate today) {
            if (overtaken-- > 0) {
                throw new StaleRevision();
            }
            added.keySet().forEach(day -> requireSound(day.app()));
            users.add(added, window, today);
        }

        private void requireSound(AppId app) {
            if (damaged.contains(app)) {
                throw new IllegalStateException("damaged on purpose");
            }
        }

        @Override
        public List<AppId> outdated(ActivityWindow window, LocalDate today, int most) {
            return users.outdated(window, today, most);
        }

        @Override
        public void recount(AppId app, ActivityWindow window, LocalDate today) {
            requireSound(app);
            users.recount(app, window, today);
        }

        @Override
        public void outdate(AppId app, EnvironmentName environment) {
            users.outdate(app, environment);
        }

        @Override
        public void removeBefore(LocalDate first, int most) {
            users.removeBefore(first, most);
        }

        @Override
        public Map<AppId, Long> ofApps(Collection<AppId> apps) {
            return users.ofApps(apps);
        }

        @Override
        public Map<EnvironmentName, Long> ofEnvironments(AppId app) {
            return users.ofEnvironments(app);
        }
    }

    private ActiveDay today(AppId app) {
        return new ActiveDay(app, DEVELOPMENT, ActivityWindow.day(shop.now));
    }

    @Test
    void anAppThatCannotBeWrittenKeepsNoOtherFromBeingCountedNorCountedAnew() {
        List<AppId> apps = IntStream.range(0, 45)
                .mapToObj(i -> shop.register("App " + i).id())
                .toList();
        DamagedUsers users = new DamagedUsers();
        ActivityKeeping keeping = keeping(users, ActivityWindow.STANDARD);
        apps.forEach(app -> seen.put(today(app), hashes(0, 3)));
        users.damaged.add(apps.get(5));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(keeping::write).withMessage("does not open");
        assertThat(users.ofApps(apps)).hasSize(44).doesNotContainKey(apps.get(5));
        users.damaged.clear();
        users.damaged.add(apps.get(0));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(keeping::write);
        assertThat(users.ofApps(apps)).hasSize(45);

        shop.now = shop.now.plus(Duration.ofDays(30));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(keeping::write);
        assertThat(users.ofApps(apps).values().stream().filter(number -> number > 0))
                .hasSize(1);
    }

    @Test
    void whoIsOvertakenByTwoNodesTriesAThirdTime() {
        DamagedUsers users = new DamagedUsers();
        users.overtaken = 2;
        seen.put(today(shop.id), hashes(0, 3));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> keeping(users, ActivityWindow.STANDARD).write());

        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> record(node, Shop.STAGING, users(0, 1)));
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsLostAndNoVerificationFails() {
        Verification accepted = shop.verify(shop.token());
        down.set(true);
        node.recordActivity().seen(accepted, UserId.of("one"));
        record(node, DEVELOPMENT, users(0, 3));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> node.keepActivity().write());
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> node.keepActivity().write());
        record(node, DEVELOPMENT, users(2, 4));

        down.set(false);
        node.keepActivity().write();

        assertThat(shown()).isEqualTo(5);
    }

    @Test
    void aNodeThatDoesNotKnowTheKeyYetCountsNobodyAndFailsNobody() {
        ApiSettings fresh = ApiSettings.on(
                TestPorts.with(shop.ports, new FailingTransactions()),
                Policies.STANDARD,
                new SecureRandom(),
                shop.clock);
        Verification accepted = shop.verify(shop.token());
        down.set(true);

        assertThatCode(() -> fresh.recordActivity().seen(accepted, UserId.of("one")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> record(fresh, DEVELOPMENT, users(0, 1)));
    }

    @Test
    void whatIsKeptInMemoryIsBounded() {
        ActivityBuffer buffer = new ActivityBuffer(100);
        ActiveDay day = today(shop.id);

        assertThat(buffer.offer(day, hashes(0, 8))).isTrue();
        assertThat(buffer.offer(day, hashes(20, 23))).isFalse();
        buffer.put(day, hashes(30, 33));
        assertThat(buffer.takeLost()).isEqualTo(3);
        assertThat(buffer.takeLost()).isZero();
        assertThat(buffer.offer(day, hashes(0, 2))).isTrue();

        assertThat(buffer.take(1).get(day)).isEqualTo(hashes(0, 8));
        assertThat(buffer.take(1)).isEmpty();
        assertThat(buffer.offer(day, hashes(20, 30))).isTrue();
        assertThat(buffer.offer(day, hashes(20, 30))).isTrue();
    }

    @Test
    void noAppTakesTheRoomOfAnother() {
        ActivityBuffer buffer = new ActivityBuffer(100);

        assertThat(buffer.offer(today(shop.id), hashes(0, 11))).isFalse();
        assertThat(buffer.offer(today(shop.id), hashes(0, 10))).isTrue();
        assertThat(buffer.offer(
                        new ActiveDay(shop.id, PRODUCTION, today(shop.id).day()), hashes(0, 1)))
                .isFalse();
        for (int i = 1; i < 10; i++) {
            assertThat(buffer.offer(today(shop.register("App " + i).id()), hashes(0, 10)))
                    .isTrue();
        }
        assertThat(buffer.offer(today(shop.register("Last").id()), hashes(0, 1)))
                .isFalse();
    }

    @Test
    void whatIsPutBackJoinsWhoWasSeenMeanwhileAndStaysBounded() {
        ActivityBuffer buffer = new ActivityBuffer(100);
        ActiveDay day = today(shop.id);
        for (int seenSince : new int[] {0, 2, 7}) {
            buffer.put(day, hashes(0, 5));
            Set<UserHash> taken = buffer.take(1).getOrDefault(day, Set.of());
            buffer.put(day, hashes(10 - seenSince, 10));
            buffer.putBack(day, taken);
            assertThat(buffer.offer(day, hashes(20, 30))).isFalse();
            Set<UserHash> all = new HashSet<>(hashes(0, 5));
            all.addAll(hashes(10 - seenSince, 10));
            assertThat(buffer.take(1)).isEqualTo(Map.of(day, all));
        }
        assertThat(buffer.takeLost()).isZero();

        buffer.put(day, hashes(0, 8));
        Set<UserHash> taken = buffer.take(1).getOrDefault(day, Set.of());
        buffer.put(day, hashes(10, 14));
        buffer.putBack(day, taken);
        assertThat(buffer.takeLost()).isEqualTo(4);
        assertThat(buffer.take(1)).isEqualTo(Map.of(day, hashes(0, 8)));
        assertThat(buffer.offer(day, hashes(0, 10))).isTrue();
    }

    @Test
    void whoIsSeenWhileTheKeyIsNotKnownIsCountedAsLost() {
        SharedActivityKey unknown = new SharedActivityKey(shop.ports.activeUsers(), shop.ports.transactions());
        Verification accepted = shop.verify(shop.token());

        new ActivityRecording(shop.ports.apps(), shop.ports.environments(), unknown, seen, changes(), shop.clock)
                .seen(accepted, UserId.of("one"));

        assertThat(seen.takeLost()).isEqualTo(1);
    }

    private AuditedChanges changes() {
        return new AuditedChanges(
                shop.ports.transactions(),
                shop.ports.auditLog(),
                new FourEyes(shop.ports.approvals(), shop.ports.auditLog(), new SecureRandom()),
                shop.clock);
    }

    private static Set<UserHash> hashes(int from, int to) {
        ActivityKey key = ActivityKey.restore(new byte[ActivityKey.LENGTH]);
        return users(from, to).stream().map(user -> key.hash(SHOP, user)).collect(Collectors.toSet());
    }
}
