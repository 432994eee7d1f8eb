package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AppId SHOP = AppId.random(RANDOM);
    private static final AppId BANK = AppId.random(RANDOM);
    private static final EnvironmentName STAGING = new EnvironmentName("staging");
    private static final Scope STAGING_OF_SHOP = new Scope(Optional.of(SHOP), List.of(STAGING));

    private static Caller with(Role role, Scope scope) {
        return new Caller(new Actor("op_1", "Robin"), List.of(new Grant(role, scope)), Origin.UNKNOWN);
    }

    private static void assertForbidden(ThrowingCallable act) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(act);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    @Nested
    class Scopes {

        @Test
        void anAppInScopeIsSeenAndAnotherIsNot() {
            Caller viewer = with(Role.VIEWER, Scope.of(SHOP));

            viewer.requireSight(SHOP);
            viewer.requireSight(SHOP, STAGING);
            assertNotFound(() -> viewer.requireSight(BANK));
            assertNotFound(() -> viewer.requireSight(BANK, STAGING));
        }

        @Test
        void ofAnAppThatIsInScopeInPartJustThatPartIsSeen() {
            Caller viewer = with(Role.VIEWER, STAGING_OF_SHOP);

            viewer.requireSight(SHOP);
            viewer.requireSight(SHOP, STAGING);
            assertNotFound(() -> viewer.requireSight(SHOP, EnvironmentName.PRODUCTION));
        }

        @Test
        void rolesAddUp() {
            Caller both = new Caller(
                    new Actor("op_1", "Robin"),
                    List.of(new Grant(Role.DEVELOPER, STAGING_OF_SHOP), new Grant(Role.VIEWER, Scope.of(BANK))),
                    Origin.UNKNOWN);

            both.requireChange(SHOP, STAGING, false);
            both.requireSight(BANK, STAGING);
            assertForbidden(() -> both.requireChange(BANK, STAGING, false));
        }

        @Test
        void whatIsAboutTheInstallationNeedsAllApps() {
            with(Role.ADMIN, Scope.EVERYTHING).require(Permission.REGISTER_APPS);
            assertForbidden(() -> with(Role.ADMIN, Scope.of(SHOP)).require(Permission.REGISTER_APPS));
            assertForbidden(() -> with(Role.ADMIN, Scope.of(SHOP)).requireSomewhere(Permission.REGISTER_APPS));
        }

        @Test
        void aSightTellsWhatItCovers() {
            Sight sight = with(Role.VIEWER, STAGING_OF_SHOP).sight(Permission.SEE);

            assertThat(sight.covers(Optional.of(SHOP), Optional.of(STAGING))).isTrue();
            assertThat(sight.covers(Optional.of(SHOP), Optional.empty())).isFalse();
            assertThat(sight.covers(SHOP)).isFalse();
            assertThat(sight.covers(Optional.empty(), Optional.empty())).isFalse();
            assertThat(sight.isEverything()).isFalse();
            assertThat(Sight.EVERYTHING.covers(Optional.empty(), Optional.empty()))
                    .isTrue();
        }

        @Test
        void environmentsAreOfAnApp() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Scope(Optional.empty(), List.of(STAGING)));
        }
    }

    @Nested
    class Roles {

        @ParameterizedTest
        @EnumSource(names = {"OWNER", "AUDITOR"})
        void ownerAndAuditorAreOverAllApps(Role role) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Grant(role, Scope.of(SHOP)));
        }

        @Test
        void anAdminIsOverWholeApps() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Grant(Role.ADMIN, STAGING_OF_SHOP));
        }

        @Test
        void aDeveloperChangesWhatIsNotCritical() {
            Caller developer = with(Role.DEVELOPER, Scope.of(SHOP));

            developer.requireChange(SHOP, STAGING, false);
            developer.requireSight(SHOP, EnvironmentName.PRODUCTION);
            assertForbidden(() -> developer.requireChange(SHOP, EnvironmentName.PRODUCTION, true));
            assertForbidden(() -> developer.require(Permission.CHANGE_APPS, SHOP));
        }

        @Test
        void anAdminChangesWhatIsCriticalToo() {
            Caller admin = with(Role.ADMIN, Scope.of(SHOP));

            admin.requireChange(SHOP, EnvironmentName.PRODUCTION, true);
            admin.require(Permission.CHANGE_APPS, SHOP);
            assertForbidden(() -> admin.require(Permission.CHANGE_APPS, BANK));
            assertForbidden(() -> admin.require(Permission.MANAGE_OPERATORS));
        }

        @Test
        void aVerifierVerifiesAndSeesNothing() {
            Caller verifier = with(Role.VERIFIER, Scope.of(SHOP));

            assertThat(verifier.requireSomewhere(Permission.VERIFY).covers(SHOP, STAGING))
                    .isTrue();
            assertThat(verifier.requireSomewhere(Permission.VERIFY).covers(BANK, STAGING))
                    .isFalse();
            assertNotFound(() -> verifier.requireSight(SHOP));
            assertForbidden(() -> verifier.requireSomewhere(Permission.READ_AUDIT));
        }

        @Test
        void anAuditorChangesNothing() {
            Caller auditor = with(Role.AUDITOR, Scope.EVERYTHING);

            auditor.require(Permission.READ_AUDIT, SHOP);
            auditor.requireSight(SHOP, STAGING);
            assertForbidden(() -> auditor.requireChange(SHOP, STAGING, false));
            assertForbidden(() -> auditor.requireSomewhere(Permission.VERIFY));
        }

        @Test
        void anOwnerMayEverything() {
            for (Permission permission : Permission.values()) {
                with(Role.OWNER, Scope.EVERYTHING).require(permission);
            }
        }
    }
}
