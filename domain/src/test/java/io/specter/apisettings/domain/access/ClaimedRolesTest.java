package io.specter.apisettings.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedRolesTest {

    private static final AppId APP = new AppId("app_0123456789abcdef");

    @ParameterizedTest
    @EnumSource
    void aRoleAloneIsOverEverything(Role role) {
        assertThat(ClaimedRoles.of(List.of(role.text())))
                .isEqualTo(new ClaimedRoles(List.of(new Grant(role, Scope.EVERYTHING)), 0));
    }

    @Test
    void aRoleWithAnAppIsOverThatApp() {
        assertThat(ClaimedRoles.of(List.of("admin:" + APP)).grants())
                .containsExactly(new Grant(Role.ADMIN, Scope.of(APP)));
    }

    @Test
    void aRoleWithEnvironmentsIsOverThose() {
        Scope two = new Scope(Optional.of(APP), List.of(new EnvironmentName("staging"), EnvironmentName.DEVELOPMENT));

        assertThat(ClaimedRoles.of(List.of("developer:" + APP + ":staging,development"))
                        .grants())
                .containsExactly(new Grant(Role.DEVELOPER, two));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "root",
                "Owner",
                "owner ",
                "offline_access",
                "owner:app_0123456789abcdef",
                "auditor:app_0123456789abcdef",
                "admin:app_0123456789abcdef:staging",
                "viewer:",
                "viewer:app_1",
                "viewer::staging",
                "viewer:app_0123456789abcdef:",
                "viewer:app_0123456789abcdef:staging,",
                "viewer:app_0123456789abcdef:prod",
                "viewer:app_0123456789abcdef:Staging",
                "viewer:app_0123456789abcdef:staging:development",
            })
    void whatIsNoRoleOfOursGivesNothingAndIsCounted(String text) {
        assertThat(ClaimedRoles.of(List.of(text, "verifier")))
                .isEqualTo(new ClaimedRoles(List.of(new Grant(Role.VERIFIER, Scope.EVERYTHING)), 1));
    }

    @Test
    void theSameTwiceCountsOnce() {
        assertThat(ClaimedRoles.of(List.of("viewer", "viewer")))
                .isEqualTo(new ClaimedRoles(List.of(new Grant(Role.VIEWER, Scope.EVERYTHING)), 0));
    }

    @Test
    void nobodyHasMoreThanAnOperatorMay() {
        List<String> many = IntStream.range(0, 60)
                .mapToObj("viewer:app_00000000000000%02d"::formatted)
                .toList();

        ClaimedRoles claimed = ClaimedRoles.of(many);

        assertThat(claimed.grants()).hasSize(OperatorDetails.MAX_GRANTS);
        assertThat(claimed.ignored()).isEqualTo(10);
    }

    @Test
    void anAppThatDoesNotExistGivesNothing() {
        ClaimedRoles claimed = ClaimedRoles.of(List.of("owner", "viewer:" + APP, "admin:app_ffffffffffffffff", "root"));

        assertThat(claimed.overApps(APP::equals))
                .isEqualTo(new ClaimedRoles(List.of(Grant.OWNER, new Grant(Role.VIEWER, Scope.of(APP))), 2));
    }

    @Test
    void withoutAnyThereIsNothing() {
        assertThat(ClaimedRoles.of(List.of())).isEqualTo(new ClaimedRoles(List.of(), 0));
    }
}
