package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.JdkPasswordHashing;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.ForgetEnded;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.application.port.in.ManageOperatorTokens.Issued;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.port.out.Transactions;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.access.TooManyAttempts;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String RIGHT = "correct horse battery";
    private static final String WRONG = "correct horse bakery!";
    private static final Intent BY_ALICE = Intent.of(Shop.ALICE);

    private final Shop shop = new Shop();
    private final Operator robin = add("Robin", Grant.OWNER);

    private Operator add(String name, Grant... grants) {
        return shop.settings
                .manageOperators()
                .add(BY_ALICE, new OperatorDetails(new OperatorName(name), List.of(grants)))
                .operator();
    }

    private static Origin from(String address) {
        return new Origin(Optional.of(address), Optional.empty());
    }

    private Optional<Opened> signIn(String name, String password, Origin origin) {
        return shop.settings.signIn().withPassword(name, Password.presented(PlainSecret.of(password)), origin);
    }

    private Optional<Opened> signIn(String password) {
        return signIn("robin", password, Origin.UNKNOWN);
    }

    private void isRefused(String name, String password, Origin origin, long seconds) {
        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn(name, password, origin))
                .satisfies(refused -> assertThat(refused.retryAfterSeconds()).isEqualTo(seconds));
    }

    private Issued issue(Optional<Duration> lifetime) {
        return shop.settings
                .manageOperatorTokens()
                .issue(new ManageOperatorTokens.Issue(
                        BY_ALICE, robin.id(), new TokenName("laptop"), lifetime.map(TokenLifetime::new)));
    }

    private void setPassword(Optional<TokenDigest> session, String password, Optional<String> current) {
        shop.settings
                .setPassword()
                .set(new SetPassword.Command(
                        robin.caller(Origin.UNKNOWN),
                        session,
                        Password.chosen(PlainSecret.of(password)),
                        current.map(PlainSecret::of).map(Password::presented)));
    }

    private void setPassword(String password) {
        setPassword(Optional.empty(), password, Optional.empty());
    }

    private Optional<Caller> caller(Opened opened) {
        return shop.settings.authenticateOperator().authenticateSession(opened.session(), Origin.UNKNOWN);
    }

    private AuditEvent newest() {
        return shop.events().get(0);
    }

    @Test
    void anOwnerTakesAPasswordAwayWithAllSessionsOfIt() {
        setPassword(RIGHT);
        Opened opened = signIn("robin", RIGHT, from("192.0.2.7")).orElseThrow();
        assertThat(newest().origin()).isEqualTo(from("192.0.2.7"));
        assertThat(shop.settings
                        .browseOperators()
                        .operator(Shop.ALICE, robin.id())
                        .hasPassword())
                .isTrue();
        assertThat(shop.settings.browseOperators().hasPassword(opened.caller())).isTrue();

        shop.settings.manageOperators().removePassword(BY_ALICE, robin.id());

        assertThat(newest().action()).isEqualTo(AuditAction.REMOVE_PASSWORD);
        assertThat(caller(opened)).isEmpty();
        assertThat(signIn(RIGHT)).isEmpty();
        assertThat(shop.settings
                        .browseOperators()
                        .operator(Shop.ALICE, robin.id())
                        .hasPassword())
                .isFalse();
        assertThat(shop.settings.browseOperators().hasPassword(opened.caller())).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> shop.settings.manageOperators().removePassword(BY_ALICE, robin.id()));
    }

    @Nested
    class WithAPassword {

        @Test
        void theRightOneOpensASession() {
            setPassword(RIGHT);

            Opened opened = signIn(RIGHT).orElseThrow();

            assertThat(opened.caller().actor()).isEqualTo(robin.actor());
            assertThat(opened.expiresAt()).isEqualTo(shop.now.plus(Duration.ofHours(12)));
            assertThat(caller(opened).orElseThrow().grants()).containsExactly(Grant.OWNER);
            assertThat(newest().action()).isEqualTo(AuditAction.SIGN_IN);
            assertThat(newest().actor()).isEqualTo(robin.actor());
            assertThat(newest().subject().operator()).contains(robin.id());
        }

        @Test
        void theNameIsReadAsPeopleTypeIt() {
            setPassword(RIGHT);

            assertThat(signIn(" ROBIN ", RIGHT, Origin.UNKNOWN)).isPresent();
        }

        @Test
        void anythingElseOpensNoneAndIsNotAudited() {
            setPassword(RIGHT);
            add("Bob");
            int events = shop.events().size();

            assertThat(signIn(WRONG)).isEmpty();
            assertThat(signIn("")).isEmpty();
            assertThat(signIn("nobody", RIGHT, Origin.UNKNOWN)).isEmpty();
            assertThat(signIn("bob", RIGHT, Origin.UNKNOWN)).isEmpty();
            assertThat(signIn("", "", Origin.UNKNOWN)).isEmpty();
            assertThat(shop.events()).hasSize(events);
        }

        @Test
        void aSessionIsNoTokenAndATokenNoSession() {
            PlainSecret token = issue(Optional.empty()).plain();
            Opened opened =
                    shop.settings.signIn().withToken(token, Origin.UNKNOWN).orElseThrow();

            assertThat(shop.settings.authenticateOperator().authenticate(opened.session(), Origin.UNKNOWN))
                    .isEmpty();
            assertThat(shop.settings.authenticateOperator().authenticateSession(token, Origin.UNKNOWN))
                    .isEmpty();
        }
    }

    @Nested
    class WithAToken {

        @Test
        void theSessionEndsWithIt() {
            Issued issued = issue(Optional.empty());
            Opened opened = shop.settings
                    .signIn()
                    .withToken(issued.plain(), Origin.UNKNOWN)
                    .orElseThrow();
            assertThat(caller(opened)).isPresent();

            shop.settings
                    .manageOperatorTokens()
                    .revoke(BY_ALICE, robin.id(), issued.token().id());

            assertThat(caller(opened)).isEmpty();
            assertThat(shop.settings.signIn().withToken(issued.plain(), Origin.UNKNOWN))
                    .isEmpty();
        }

        @Test
        void itExpiresWithIt() {
            Opened opened = shop.settings
                    .signIn()
                    .withToken(issue(Optional.of(Duration.ofMinutes(10))).plain(), Origin.UNKNOWN)
                    .orElseThrow();

            shop.now = shop.now.plus(Duration.ofMinutes(10));

            assertThat(opened.expiresAt()).isEqualTo(shop.now);
            assertThat(caller(opened)).isEmpty();
        }

        @Test
        void whoeverGuessesTokensIsSlowedDown() {
            Origin origin = from("192.0.2.1");
            for (int i = 0; i < 5; i++) {
                assertThat(shop.settings.signIn().withToken(PlainSecret.of("spo_x"), origin))
                        .isEmpty();
            }

            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> shop.settings.signIn().withToken(PlainSecret.of("spo_x"), origin));
        }
    }

    @Nested
    class SlowingDown {

        private static final int FREE = 5;

        private void fail(String name, Origin origin, int times) {
            for (int i = 0; i < times; i++) {
                assertThat(signIn(name, WRONG, origin)).isEmpty();
            }
        }

        @Test
        void afterFiveTheNextMustWaitWhateverItIs() {
            setPassword(RIGHT);
            fail("robin", Origin.UNKNOWN, FREE);

            isRefused("robin", RIGHT, Origin.UNKNOWN, 1);
            isRefused("robin", WRONG, Origin.UNKNOWN, 1);

            shop.now = shop.now.plusSeconds(1);
            fail("robin", Origin.UNKNOWN, 1);
            isRefused("ROBIN", RIGHT, Origin.UNKNOWN, 2);
        }

        @Test
        void aNameThatDoesNotExistIsSlowedDownAsWell() {
            fail("nobody", Origin.UNKNOWN, FREE);

            isRefused("nobody", RIGHT, Origin.UNKNOWN, 1);
        }

        @Test
        void aNameIsNeverLockedOutForGood() {
            setPassword(RIGHT);
            for (int i = 0; i < 100; i++) {
                fail("robin", Origin.UNKNOWN, 1);
                shop.now = shop.now.plusSeconds(30);
            }

            assertThat(signIn(RIGHT)).isPresent();
        }

        @Test
        void successLetsTheNameStartAnew() {
            setPassword(RIGHT);
            fail("robin", Origin.UNKNOWN, FREE - 1);
            assertThat(signIn(RIGHT)).isPresent();

            fail("robin", Origin.UNKNOWN, FREE);
        }

        @Test
        void anAddressIsSlowedDownOverAllNames() {
            setPassword(RIGHT);
            Origin origin = from("192.0.2.1");
            for (int i = 0; i < FREE; i++) {
                fail("name " + i, origin, 1);
            }

            isRefused("robin", RIGHT, origin, 1);
            assertThat(signIn("robin", RIGHT, from("192.0.2.2"))).isPresent();
        }

        @Test
        void whoeverSignsInFromAnAddressNeitherHelpsNorHarmsTheOthersThere() {
            setPassword(RIGHT);
            Origin origin = from("192.0.2.1");
            for (int i = 0; i < FREE - 1; i++) {
                fail("name " + i, origin, 1);
            }
            for (int i = 0; i < 10; i++) {
                assertThat(signIn("robin", RIGHT, origin)).isPresent();
            }

            fail("another", origin, 1);
            isRefused("robin", RIGHT, origin, 1);
        }

        @Test
        void aRefusedTryDoesNotCount() {
            fail("robin", Origin.UNKNOWN, FREE);
            for (int i = 0; i < 100; i++) {
                isRefused("robin", WRONG, Origin.UNKNOWN, 1);
            }

            shop.now = shop.now.plusSeconds(1);
            fail("robin", Origin.UNKNOWN, 1);
        }

        @Test
        void manyAtOnceGetNoFurtherThanOneAfterTheOther() {
            AtomicInteger hashed = new AtomicInteger();
            ApiSettings counting = with(new Counting(hashed));

            List<Object> outcomes = Race.run(
                    20,
                    () -> counting.signIn()
                            .withPassword("robin", Password.presented(PlainSecret.of(WRONG)), Origin.UNKNOWN));

            assertThat(outcomes).filteredOn(TooManyAttempts.class::isInstance).hasSize(20 - FREE);
            assertThat(hashed).hasValue(FREE);
        }

        @Test
        void whatIsRefusedForLackOfRoomDoesNotCount() {
            ApiSettings busy = with(new Busy());
            for (int i = 0; i < 100; i++) {
                assertThatExceptionOfType(TooManyAttempts.class)
                        .isThrownBy(() -> busy.signIn()
                                .withPassword("robin", Password.presented(PlainSecret.of(RIGHT)), Origin.UNKNOWN));
            }

            setPassword(RIGHT);
            assertThat(signIn(RIGHT)).isPresent();
        }

        private ApiSettings with(PasswordHashing hashing) {
            return ApiSettings.on(
                    TestPorts.with(shop.ports, hashing), Policies.STANDARD, new SecureRandom(), shop.clock);
        }
    }

    @Nested
    class Sessions {

        private Opened opened() {
            setPassword(RIGHT);
            return signIn(RIGHT).orElseThrow();
        }

        @Test
        void oneThatIsUsedStaysOpenAndOneThatIsNotEnds() {
            Opened used = opened();
            Opened idle = signIn(RIGHT).orElseThrow();

            for (int i = 0; i < 29; i++) {
                shop.now = shop.now.plusSeconds(61);
                assertThat(caller(used)).isPresent();
            }
            shop.now = shop.now.plusSeconds(61);

            assertThat(caller(used)).isPresent();
            assertThat(caller(idle)).isEmpty();
        }

        @Test
        void noneOutlivesItsMaximalAge() {
            Opened opened = opened();
            while (shop.now.isBefore(opened.expiresAt())) {
                assertThat(caller(opened)).isPresent();
                shop.now = shop.now.plus(Duration.ofMinutes(20));
            }

            assertThat(caller(opened)).isEmpty();
        }

        @Test
        void aRoleTakenAwayIsGoneAtTheNextRequest() {
            Opened opened = opened();
            add("Another", Grant.OWNER);

            shop.settings
                    .manageOperators()
                    .change(new ManageOperators.Change(
                            BY_ALICE, robin.id(), old -> new OperatorDetails(old.name(), List.of())));

            assertThat(caller(opened).orElseThrow().grants()).isEmpty();
        }

        @Test
        void signingOutEndsItAlone() {
            Opened opened = opened();
            Opened another = signIn(RIGHT).orElseThrow();

            shop.settings.signOut().signOut(opened.caller(), opened.session().digest());

            assertThat(caller(opened)).isEmpty();
            assertThat(caller(another)).isPresent();
            assertThat(newest().action()).isEqualTo(AuditAction.SIGN_OUT);
            assertThat(newest().subject().operator()).contains(robin.id());

            int events = shop.events().size();
            shop.settings.signOut().signOut(opened.caller(), opened.session().digest());
            assertThat(shop.events()).hasSize(events);
        }

        @Test
        void whatHasEndedIsForgotten() {
            Opened opened = opened();
            assertThat(signIn("nobody", WRONG, Origin.UNKNOWN)).isEmpty();

            shop.settings.forgetEnded().forget();
            assertThat(kept(opened)).isTrue();
            assertThat(counts("nobody")).isTrue();

            shop.now = shop.now.plus(Duration.ofMinutes(61));
            shop.settings.forgetEnded().forget();
            assertThat(kept(opened)).isFalse();
            assertThat(counts("nobody")).isFalse();
        }

        @Test
        void whatHasEndedIsForgottenWhateverElseCannotBe() {
            Opened opened = opened();
            AtomicInteger transactions = new AtomicInteger();
            Transactions firstFails = new Transactions() {

                @Override
                public <T> T run(Supplier<T> work) {
                    if (transactions.incrementAndGet() == 1) {
                        throw new Unavailable("on purpose");
                    }
                    return shop.ports.transactions().run(work);
                }
            };
            ForgetEnded forgetting = ApiSettings.on(
                            TestPorts.with(shop.ports, firstFails), Policies.STANDARD, new SecureRandom(), shop.clock)
                    .forgetEnded();
            assertThat(signIn("nobody", WRONG, Origin.UNKNOWN)).isEmpty();
            shop.now = shop.now.plus(Duration.ofMinutes(61));

            assertThatExceptionOfType(Unavailable.class).isThrownBy(forgetting::forget);

            assertThat(kept(opened)).isTrue();
            assertThat(counts("nobody")).isFalse();
        }

        private boolean kept(Opened opened) {
            return shop.ports.sessions().find(opened.session().digest()).isPresent();
        }

        private boolean counts(String name) {
            return shop.ports
                    .transactions()
                    .run(() -> shop.ports.guesses().hold(GuessKey.ofName(name)))
                    .isPresent();
        }
    }

    @Nested
    class Setting {

        @Test
        void itEndsAllOtherSessions() {
            setPassword(RIGHT);
            Opened own = signIn(RIGHT).orElseThrow();
            Opened other = signIn(RIGHT).orElseThrow();

            setPassword(Optional.of(own.session().digest()), WRONG, Optional.of(RIGHT));

            assertThat(caller(own)).isPresent();
            assertThat(caller(other)).isEmpty();
            assertThat(signIn(RIGHT)).isEmpty();
            assertThat(signIn(WRONG)).isPresent();
            assertThat(shop.events().get(1).action()).isEqualTo(AuditAction.SET_PASSWORD);
            assertThat(shop.events().get(1).subject().operator()).contains(robin.id());
        }

        @Test
        void inASessionTheCurrentOneIsNeeded() {
            setPassword(RIGHT);
            Optional<TokenDigest> session = signIn(RIGHT).map(Opened::session).map(PlainSecret::digest);

            assertThatExceptionOfType(InvalidMember.class)
                    .isThrownBy(() -> setPassword(session, WRONG, Optional.empty()))
                    .satisfies(refused -> assertThat(refused.member()).isEqualTo("currentPassword"));
            assertThatExceptionOfType(InvalidMember.class)
                    .isThrownBy(() -> setPassword(session, WRONG, Optional.of(WRONG)));

            assertThat(newest().refusal()).contains(Refusal.VALIDATION);
            assertThat(signIn(RIGHT)).isPresent();
        }

        @Test
        void whoeverGuessesTheCurrentOneIsSlowedDown() {
            setPassword(RIGHT);
            Optional<TokenDigest> session = signIn(RIGHT).map(Opened::session).map(PlainSecret::digest);
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(InvalidMember.class)
                        .isThrownBy(() -> setPassword(session, WRONG, Optional.of(WRONG)));
            }

            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> setPassword(session, WRONG, Optional.of(RIGHT)));
            assertThat(newest().refusal()).contains(Refusal.TOO_MANY_ATTEMPTS);
            isRefused("robin", RIGHT, Origin.UNKNOWN, 1);
        }

        @Test
        void aFirstOneNeedsNoneAndNeitherDoesAToken() {
            Optional<TokenDigest> session = shop.settings
                    .signIn()
                    .withToken(issue(Optional.empty()).plain(), Origin.UNKNOWN)
                    .map(Opened::session)
                    .map(PlainSecret::digest);

            setPassword(session, RIGHT, Optional.empty());
            setPassword(Optional.empty(), WRONG, Optional.empty());

            assertThat(signIn(WRONG)).isPresent();
        }

        @Test
        void theNameIsNone() {
            assertThatExceptionOfType(InvalidMember.class).isThrownBy(() -> {
                Operator long1 = add("A rather long name");
                shop.settings
                        .setPassword()
                        .set(new SetPassword.Command(
                                long1.caller(Origin.UNKNOWN),
                                Optional.empty(),
                                Password.chosen(PlainSecret.of("a RATHER long name")),
                                Optional.empty()));
            });
        }

        @Test
        void theFirstTokenIsSettledOnceAnOwnerHasOne() {
            assertThat(shop.settings.enrolFirstOwner().isSettled()).isFalse();

            setPassword(RIGHT);

            assertThat(shop.settings.enrolFirstOwner().isSettled()).isTrue();
        }
    }

    /** Counts what it hashes. */
    private record Counting(AtomicInteger hashed, PasswordHashing hashing) implements PasswordHashing {

        Counting(AtomicInteger hashed) {
            this(hashed, new JdkPasswordHashing(10));
        }

        @Override
        public PasswordHash hash(Password password) {
            return hashing.hash(password);
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            hashed.incrementAndGet();
            return hashing.matches(password, hash);
        }

        @Override
        public PasswordHash unmatched() {
            return hashing.unmatched();
        }
    }

    /** Has no room. */
    private static final class Busy implements PasswordHashing {

        @Override
        public PasswordHash hash(Password password) {
            throw new TooManyAttempts(Duration.ofSeconds(1));
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            throw new TooManyAttempts(Duration.ofSeconds(1));
        }

        @Override
        public PasswordHash unmatched() {
            return PasswordHash.of("none");
        }
    }
}
