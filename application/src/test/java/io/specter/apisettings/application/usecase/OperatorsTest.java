package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.BrowseOperators.Shown;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.application.port.in.ManageOperatorTokens.Issued;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.LastOwner;
import io.specter.apisettings.domain.access.OperatorDetails;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.OperatorName;
import io.specter.apisettings.domain.access.OperatorToken;
import io.specter.apisettings.domain.access.Origin;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.access.TokenLifetime;
import io.specter.apisettings.domain.access.TokenName;
import io.specter.apisettings.domain.access.TooManyTokens;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OperatorsTest {

    private static final PlainSecret TOKEN = PlainSecret.of("a-token-of-at-least-32-characters");
    private static final Intent BY_ALICE = Intent.of(Shop.ALICE);

    private final Shop shop = new Shop();

    private ManageOperators operators() {
        return shop.settings.manageOperators();
    }

    private ManageOperatorTokens tokens() {
        return shop.settings.manageOperatorTokens();
    }

    private Shown add(String name, Grant... grants) {
        return operators().add(BY_ALICE, new OperatorDetails(new OperatorName(name), List.of(grants)));
    }

    private Shown change(OperatorId id, Grant... grants) {
        return operators()
                .change(new ManageOperators.Change(
                        BY_ALICE, id, old -> new OperatorDetails(old.name(), List.of(grants))));
    }

    private Issued issue(OperatorId id, Optional<Duration> lifetime) {
        return tokens().issue(new ManageOperatorTokens.Issue(
                BY_ALICE, id, new TokenName("pipeline"), lifetime.map(TokenLifetime::new)));
    }

    private Optional<Caller> authenticate(PlainSecret token) {
        return shop.settings.authenticateOperator().authenticate(token, Origin.UNKNOWN);
    }

    private AuditEvent newest() {
        return shop.events().get(0);
    }

    @Nested
    class TheFirstOwner {

        @Test
        void isEnrolledOnce() {
            assertThat(shop.settings.enrolFirstOwner().isNeeded()).isTrue();
            assertThat(shop.settings.enrolFirstOwner().enrol(TOKEN)).isTrue();
            assertThat(shop.settings.enrolFirstOwner().isNeeded()).isFalse();
            assertThat(shop.settings.enrolFirstOwner().enrol(PlainSecret.of("another")))
                    .isFalse();
            assertThat(shop.events())
                    .filteredOn(event -> event.action() == AuditAction.ENROL_OWNER)
                    .hasSize(1);
        }

        @Test
        void isKnownByItsTokenAlone() {
            shop.settings.enrolFirstOwner().enrol(TOKEN);

            assertThat(authenticate(TOKEN).orElseThrow().actor().name()).isEqualTo("owner");
            assertThat(authenticate(TOKEN).orElseThrow().grants()).containsExactly(Grant.OWNER);
            assertThat(authenticate(PlainSecret.of("another"))).isEmpty();
        }
    }

    @Nested
    class Managing {

        @Test
        void anAddedOneIsShownAndAudited() {
            Shown robin = add("Robin", new Grant(Role.VIEWER, Scope.of(shop.id)));

            assertThat(shop.settings
                            .browseOperators()
                            .operator(Shop.ALICE, robin.operator().id()))
                    .isEqualTo(robin);
            assertThat(shop.settings
                            .browseOperators()
                            .operators(Shop.ALICE, new PageRequest(10, Optional.empty()))
                            .items())
                    .containsExactly(robin);
            assertThat(newest().action()).isEqualTo(AuditAction.ADD_OPERATOR);
            assertThat(newest().subject().operator()).contains(robin.operator().id());
        }

        @Test
        void aChangeNamesWhatChanged() {
            Shown robin = add("Robin");

            Shown changed = change(robin.operator().id(), Grant.OWNER);

            assertThat(changed.operator().isOwner()).isTrue();
            assertThat(newest().action()).isEqualTo(AuditAction.CHANGE_OPERATOR);
            assertThat(newest().changed()).containsExactly("roles");
        }

        @Test
        void aChangeOfNothingLeavesNoTrace() {
            Shown robin = add("Robin", Grant.OWNER);
            int events = shop.events().size();

            assertThat(change(robin.operator().id(), Grant.OWNER)).isEqualTo(robin);
            assertThat(shop.events()).hasSize(events);
        }

        @Test
        void aStaleOneIsRefused() {
            Shown robin = add("Robin");

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> operators()
                            .change(new ManageOperators.Change(
                                    Shop.expecting(7), robin.operator().id(), old -> old)));
        }

        @Test
        void theLastOwnerStays() {
            Shown robin = add("Robin", Grant.OWNER);

            assertThatExceptionOfType(LastOwner.class)
                    .isThrownBy(() -> change(robin.operator().id()));
            assertThatExceptionOfType(LastOwner.class)
                    .isThrownBy(
                            () -> operators().remove(BY_ALICE, robin.operator().id()));

            Shown another = add("Bob", Grant.OWNER);
            change(robin.operator().id());
            assertThatExceptionOfType(LastOwner.class)
                    .isThrownBy(() ->
                            operators().remove(BY_ALICE, another.operator().id()));
            operators().remove(BY_ALICE, robin.operator().id());
            assertThat(newest().action()).isEqualTo(AuditAction.REMOVE_OPERATOR);
        }

        @Test
        void aRoleIsOverAnAppThatExists() {
            Grant nowhere = new Grant(Role.VIEWER, Scope.of(AppId.random(new SecureRandom())));

            assertThatExceptionOfType(InvalidMember.class).isThrownBy(() -> add("Robin", nowhere));
        }

        @Test
        void oneThatIsNotThereIsNotFound() {
            OperatorId nobody = OperatorId.random(new SecureRandom());

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(nobody));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> operators().remove(BY_ALICE, nobody));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> issue(nobody, Optional.empty()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> shop.settings.browseOperators().operator(Shop.ALICE, nobody));
        }
    }

    @Nested
    class Tokens {

        private final OperatorId robin = add("Robin", new Grant(Role.VIEWER, Scope.EVERYTHING))
                .operator()
                .id();

        @Test
        void anIssuedOneLetsItsOperatorInUntilItIsRevoked() {
            Issued issued = issue(robin, Optional.empty());

            assertThat(authenticate(issued.plain()).orElseThrow().actor().id()).isEqualTo(robin.value());
            assertThat(newest().action()).isEqualTo(AuditAction.ISSUE_OPERATOR_TOKEN);
            assertThat(newest().subject().credential()).contains(issued.token().id());

            tokens().revoke(BY_ALICE, robin, issued.token().id());

            assertThat(authenticate(issued.plain())).isEmpty();
            assertThat(newest().action()).isEqualTo(AuditAction.REVOKE_OPERATOR_TOKEN);
            assertThat(newest().subject().operator()).contains(robin);
        }

        @Test
        void oneThatExpiredLetsNobodyIn() {
            Issued issued = issue(robin, Optional.of(Duration.ofHours(1)));

            shop.now = shop.now.plus(Duration.ofHours(1)).minusNanos(1000);
            assertThat(authenticate(issued.plain())).isPresent();
            shop.now = shop.now.plusNanos(1000);
            assertThat(authenticate(issued.plain())).isEmpty();
        }

        @Test
        void aRoleTakenAwayIsGoneAtTheNextRequest() {
            PlainSecret token = issue(robin, Optional.empty()).plain();

            change(robin);

            assertThat(authenticate(token).orElseThrow().grants()).isEmpty();
        }

        @Test
        void itsLastUseIsKnownToTheMinute() {
            Issued issued = issue(robin, Optional.empty());
            assertThat(lastUsedAt()).isEmpty();

            authenticate(issued.plain());
            assertThat(lastUsedAt()).contains(shop.now);

            shop.now = shop.now.plusSeconds(59);
            authenticate(issued.plain());
            assertThat(lastUsedAt()).contains(shop.now.minusSeconds(59));
        }

        private Optional<Instant> lastUsedAt() {
            return shop.settings
                    .browseOperators()
                    .operator(Shop.ALICE, robin)
                    .tokens()
                    .get(0)
                    .lastUsedAt();
        }

        @Test
        void thereAreNotTooMany() {
            for (int i = 0; i < OperatorToken.MAX; i++) {
                issue(robin, Optional.empty());
            }

            assertThatExceptionOfType(TooManyTokens.class).isThrownBy(() -> issue(robin, Optional.empty()));
        }

        @Test
        void oneOfAnotherOperatorIsNotFound() {
            Issued issued = issue(robin, Optional.empty());
            OperatorId bob = add("Bob").operator().id();

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(
                            () -> tokens().revoke(BY_ALICE, bob, issued.token().id()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> tokens().revoke(BY_ALICE, robin, CredentialId.random(new SecureRandom())));
            assertThat(authenticate(issued.plain())).isPresent();
        }
    }
}
