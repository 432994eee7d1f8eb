package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.memory.InMemoryIdentityProvider;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.in.SignIn.Opened;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.in.SignInAtProvider.Begun;
import io.specter.apisettings.application.port.in.SignInAtProvider.Reply;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.LastOwner;
import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.access.TooManyAttempts;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAtProviderTest {

    private static final Grant VIEWER = new Grant(Role.VIEWER, Scope.EVERYTHING);
    private static final Grant ADMIN = new Grant(Role.ADMIN, Scope.EVERYTHING);

    private final Shop shop = new Shop();
    private final InMemoryIdentityProvider provider = new InMemoryIdentityProvider();
    private final ApiSettings settings =
            ApiSettings.on(TestPorts.with(shop.ports, provider), Policies.STANDARD, new SecureRandom(), shop.clock);
    private final SignInAtProvider signIn = settings.signInAtProvider();

    @BeforeEach
    void vouch() {
        provider.vouchesFor("1", "robin", "viewer", "offline_access");
    }

    private static Reply reply(Begun begun) {
        return reply(begun, InMemoryIdentityProvider.CODE);
    }

    private static Reply reply(Begun begun, String code) {
        String state = begun.authorization().getQuery().replace("state=", "");
        return new Reply(
                begun.pending(), code, state, Optional.empty(), new Origin(Optional.of("192.0.2.1"), Optional.empty()));
    }

    private Optional<Opened> signIn() {
        return signIn.complete(reply(signIn.begin()));
    }

    /** An address has to wait where many from it come at once. */
    private Opened fromAnywhere() {
        Reply reply = reply(signIn.begin());
        return signIn.complete(new Reply(reply.pending(), reply.code(), reply.state(), reply.issuer(), Origin.UNKNOWN))
                .orElseThrow();
    }

    private Caller signedIn() {
        return signIn().orElseThrow().caller();
    }

    private Operator operator(Caller caller) {
        return shop.ports.operators().find(new OperatorId(caller.actor().id())).orElseThrow();
    }

    private Operator enrol(String name, Grant... grants) {
        return shop.ports
                .operators()
                .save(Operator.enrol(
                        OperatorId.random(new SecureRandom()),
                        new OperatorDetails(new OperatorName(name), List.of(grants)),
                        shop.now));
    }

    private List<AuditEvent> eventsAbout(Caller caller) {
        return shop.events().stream()
                .filter(event -> event.subject()
                        .operator()
                        .filter(id -> id.value().equals(caller.actor().id()))
                        .isPresent())
                .toList();
    }

    @Test
    void isNotThereWithoutAProvider() {
        SignInAtProvider none = shop.settings.signInAtProvider();

        assertThat(none.isOffered()).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(none::begin);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> none.complete(reply(signIn.begin())));
        assertThat(signIn.isOffered()).isTrue();
    }

    @Nested
    class TheFirstTime {

        @Test
        void makesAnOperatorOfThePersonWithTheRolesItHasThere() {
            Caller caller = signedIn();

            assertThat(caller.actor().name()).isEqualTo("robin");
            assertThat(caller.grants()).containsExactly(VIEWER);
            assertThat(operator(caller).details().grants()).containsExactly(VIEWER);
            assertThat(shop.ports.identities().find(new Identity("https://login.example", "1")))
                    .contains(operator(caller).id());
        }

        @Test
        void opensASession() {
            Opened opened = signIn().orElseThrow();

            assertThat(settings.authenticateOperator().authenticateSession(opened.session(), Origin.UNKNOWN))
                    .map(Caller::grants)
                    .contains(List.of(VIEWER));
            assertThat(opened.expiresAt()).isEqualTo(shop.now.plus(SessionPolicy.STANDARD.maxAge()));
        }

        @Test
        void isInTheTrailWithTheSignIn() {
            Caller caller = signedIn();

            assertThat(eventsAbout(caller))
                    .extracting(AuditEvent::action)
                    .containsExactly(AuditAction.SIGN_IN, AuditAction.ADD_OPERATOR);
            assertThat(eventsAbout(caller)).extracting(AuditEvent::actor).containsExactly(caller.actor(), Actor.SYSTEM);
        }

        @Test
        void isRefusedToWhoHasNoRoleHereAndLeavesNothingBehind() {
            provider.vouchesFor("1", "robin", "offline_access");

            assertThat(signIn()).isEmpty();
            assertThat(shop.ports.identities().find(new Identity("https://login.example", "1")))
                    .isEmpty();
        }

        @Test
        void nobodyGetsTheNameOfAnother() {
            enrol("Robin");
            enrol("robin 2");

            assertThat(signedIn().actor().name()).isEqualTo("robin 3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "clock", "a\u202Eb", "spk_prod_0123456789abcdef_x"})
        void whoHasANameThatIsNoneGetsOne(String name) {
            provider.vouchesFor("1", name, "viewer");

            assertThat(signedIn().actor().name()).isIn("operator", name);
        }

        @Test
        void aRoleOverAnAppThatDoesNotExistGivesNothing() {
            provider.vouchesFor("1", "robin", "viewer:" + shop.id, "viewer:app_0000000000000000");

            assertThat(signedIn().grants()).containsExactly(new Grant(Role.VIEWER, Scope.of(shop.id)));
        }

        @Test
        void atOnceInManyBrowsersMakesOneOperator() {
            List<Object> outcomes = Race.run(8, () -> fromAnywhere().caller().actor());

            assertThat(outcomes).hasOnlyElementsOfType(Actor.class);
            assertThat(outcomes.stream().distinct()).hasSize(1);
        }
    }

    @Nested
    class Again {

        @Test
        void isTheSameOperatorWhateverThePersonIsCalledNow() {
            Caller before = signedIn();
            provider.vouchesFor("1", "robyn", "viewer");

            assertThat(signedIn().actor()).isEqualTo(before.actor());
        }

        @Test
        void bringsTheRolesOfNowAndTellsTheTrail() {
            signedIn();
            provider.vouchesFor("1", "robin", "admin");

            Caller caller = signedIn();

            assertThat(caller.grants()).containsExactly(ADMIN);
            assertThat(eventsAbout(caller).get(1))
                    .returns(AuditAction.CHANGE_OPERATOR, AuditEvent::action)
                    .returns(Actor.SYSTEM, AuditEvent::actor)
                    .returns(List.of("roles"), AuditEvent::changed);
        }

        @Test
        void bringsNoneToWhoHasNoneAnyMore() {
            signedIn();
            provider.vouchesFor("1", "robin");

            assertThat(signedIn().grants()).isEmpty();
        }

        @Test
        void tellsTheTrailOfNoChangeWhereThereIsNone() {
            provider.vouchesFor("1", "robin", "viewer", "admin");
            signedIn();
            provider.vouchesFor("1", "robin", "admin", "viewer");

            assertThat(eventsAbout(signedIn()))
                    .extracting(AuditEvent::action)
                    .containsExactly(AuditAction.SIGN_IN, AuditAction.SIGN_IN, AuditAction.ADD_OPERATOR);
        }

        @Test
        void overridesRolesThatWereGivenHere() {
            Operator robin = operator(signedIn());
            shop.ports
                    .operators()
                    .save(robin.change(new OperatorDetails(robin.details().name(), List.of(ADMIN))));

            assertThat(signedIn().grants()).containsExactly(VIEWER);
        }

        @Test
        void asAnotherOperatorOnceTheFirstWasRemoved() {
            Operator robin = operator(signedIn());
            shop.ports.operators().remove(robin);

            assertThat(operator(signedIn()).id()).isNotEqualTo(robin.id());
        }

        @Test
        void theLastOwnerStaysOneAndIsNotLetIn() {
            provider.vouchesFor("1", "robin", "owner");
            Caller owner = signedIn();
            provider.vouchesFor("1", "robin", "viewer");

            assertThatExceptionOfType(LastOwner.class).isThrownBy(SignInAtProviderTest.this::signIn);

            assertThat(operator(owner).isOwner()).isTrue();
            assertThat(eventsAbout(owner).get(0))
                    .returns(AuditAction.CHANGE_OPERATOR, AuditEvent::action)
                    .returns(Optional.of(Refusal.LAST_OWNER), AuditEvent::refusal);
        }

        @Test
        void anOwnerAmongSeveralIsOneNoMore() {
            enrol("Alice", Grant.OWNER);
            provider.vouchesFor("1", "robin", "owner");
            signedIn();
            provider.vouchesFor("1", "robin", "viewer");

            assertThat(signedIn().grants()).containsExactly(VIEWER);
        }
    }

    @Nested
    class Refused {

        @Test
        void isAWrongCodeOrState() {
            Begun begun = signIn.begin();
            Begun other = signIn.begin();

            assertThat(signIn.complete(reply(begun, "another"))).isEmpty();
            assertThat(signIn.complete(new Reply(
                            begun.pending(),
                            InMemoryIdentityProvider.CODE,
                            reply(other).state(),
                            Optional.empty(),
                            Origin.UNKNOWN)))
                    .isEmpty();
        }

        @Test
        void isTheSameSignInASecondTime() {
            Reply reply = reply(signIn.begin());

            assertThat(signIn.complete(reply)).isPresent();
            assertThat(signIn.complete(reply)).isEmpty();
        }

        @Test
        void isTheSameSignInUntilItIsForgottenForItsAge() {
            Reply reply = reply(signIn.begin());
            assertThat(signIn.complete(reply)).isPresent();

            shop.now = InMemoryIdentityProvider.END.minusNanos(1000);
            settings.forgetEnded().forget();
            assertThat(isSpent(reply)).isTrue();

            shop.now = InMemoryIdentityProvider.END;
            settings.forgetEnded().forget();
            assertThat(isSpent(reply)).isFalse();
        }

        private boolean isSpent(Reply reply) {
            try {
                shop.ports
                        .transactions()
                        .perform(() -> shop.ports.identities().spend(reply.state(), InMemoryIdentityProvider.END));
                return false;
            } catch (StaleRevision again) {
                return true;
            }
        }

        @Test
        void isAllButOneOfManyWithTheSameSignIn() {
            Reply reply = reply(signIn.begin());

            List<Object> outcomes = Race.run(4, () -> signIn.complete(reply).isPresent());

            assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
        }

        @Test
        void isNotInTheTrail() {
            int before = shop.events().size();
            signIn.complete(reply(signIn.begin(), "another"));

            assertThat(shop.events()).hasSize(before);
        }

        @Test
        void manyTimesInARowHasToWait() {
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> {
                for (int i = 0; i < 1000; i++) {
                    signIn.complete(reply(signIn.begin(), "another"));
                }
            });
        }

        @Test
        void isNobodyWhileTheProviderIsDown() {
            Reply reply = reply(signIn.begin());
            provider.goesDown();

            assertThatExceptionOfType(Unavailable.class).isThrownBy(signIn::begin);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> signIn.complete(reply));
        }
    }
}
