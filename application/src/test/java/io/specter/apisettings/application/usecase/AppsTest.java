package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.AppQuery;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppArchived;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.EnvironmentNotReady;
import io.specter.apisettings.domain.app.NameTaken;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppsTest {

    private final Shop shop = new Shop();

    private App change(Intent intent, UnaryOperator<AppDetails> change) {
        return shop.settings.changeApp().change(new ChangeApp.Command(intent, shop.id, change));
    }

    private static UnaryOperator<AppDetails> renamed(String name) {
        return old -> new AppDetails(new AppName(name), old.location(), old.status(), false);
    }

    private static UnaryOperator<AppDetails> status(AppStatus status) {
        return old -> new AppDetails(old.name(), old.location(), status, false);
    }

    @Nested
    class Registering {

        @Test
        void givesTheAppItsThreeEnvironments() {
            assertThat(shop.settings.browseEnvironments().environments(Shop.ALICE, shop.id))
                    .extracting(Environment::name)
                    .containsExactlyElementsOf(EnvironmentName.BUILT_IN);
            assertThat(shop.app().revision()).isEqualTo(new Revision(1));
        }

        @Test
        void underATakenNameLeavesNothingBehind() {
            assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> shop.register(" SHOP "));

            AppQuery all = new AppQuery(Optional.empty(), Optional.empty(), new PageRequest(10, Optional.empty()));
            assertThat(shop.settings.browseApps().apps(Shop.ALICE, all).items()).hasSize(1);
        }
    }

    @Nested
    class Changing {

        @Test
        void renamesUnderTheNextRevision() {
            App renamed = change(Shop.expecting(1), renamed("Store"));

            assertThat(renamed.name()).isEqualTo(new AppName("Store"));
            assertThat(renamed.revision()).isEqualTo(new Revision(2));
        }

        @Test
        void toWhatItIsChangesNothingAndIsNotAudited() {
            int before = shop.events().size();

            assertThat(change(Shop.expecting(1), renamed("Shop")).revision()).isEqualTo(new Revision(1));
            assertThat(shop.events()).hasSize(before);
        }

        @Test
        void againstAnotherRevisionIsRefused() {
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> change(Shop.expecting(7), renamed("Store")));
            assertThat(shop.app().name()).isEqualTo(new AppName("Shop"));
        }

        @Test
        void anAppThatIsNotThereIsNotFound() {
            AppId other = AppId.random(new SecureRandom());

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> shop.settings
                            .changeApp()
                            .change(new ChangeApp.Command(Intent.of(Shop.ALICE), other, renamed("Store"))));
        }

        @Test
        void archivesWithItsNameAsConfirmationAndRestores() {
            assertThatExceptionOfType(ConfirmationRequired.class)
                    .isThrownBy(() -> change(Intent.of(Shop.ALICE), status(AppStatus.ARCHIVED)));
            assertThat(change(Shop.confirmed("Shop"), status(AppStatus.ARCHIVED))
                            .isArchived())
                    .isTrue();
            assertThat(change(Intent.of(Shop.ALICE), status(AppStatus.ACTIVE)).isArchived())
                    .isFalse();
        }
    }

    @Nested
    class SwitchingTheCurrentEnvironment {

        private App switchTo(Intent intent, EnvironmentName name, boolean force) {
            return shop.settings
                    .switchCurrentEnvironment()
                    .switchTo(new SwitchCurrentEnvironment.Command(intent, shop.id, name, force));
        }

        @Test
        void wantsAReadyEnvironmentOrForce() {
            assertThatExceptionOfType(EnvironmentNotReady.class)
                    .isThrownBy(() -> switchTo(Shop.confirmed("production"), Shop.PRODUCTION, false));
            assertThat(switchTo(Shop.confirmed("production"), Shop.PRODUCTION, true)
                            .environments()
                            .current())
                    .isEqualTo(Shop.PRODUCTION);
            assertThat(shop.settings
                            .browseEnvironments()
                            .current(Shop.ALICE, shop.id)
                            .environment()
                            .name())
                    .isEqualTo(Shop.PRODUCTION);
        }

        @Test
        void asksForConfirmationBeforeReadiness() {
            assertThatExceptionOfType(ConfirmationRequired.class)
                    .isThrownBy(() -> switchTo(Intent.of(Shop.ALICE), Shop.PRODUCTION, false));
        }

        @Test
        void toTheCurrentOneChangesNothing() {
            assertThat(switchTo(Intent.of(Shop.ALICE), Shop.DEVELOPMENT, false)).isEqualTo(shop.app());
        }

        @Test
        void isNotFoundBeforeItIsStale() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> switchTo(Shop.expecting(9), new EnvironmentName("staging"), true));
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> switchTo(Shop.expecting(9), Shop.PRODUCTION, true));
        }

        @Test
        void isRefusedInAnArchivedApp() {
            change(Shop.confirmed("Shop"), status(AppStatus.ARCHIVED));

            assertThatExceptionOfType(AppArchived.class)
                    .isThrownBy(() -> switchTo(Shop.confirmed("production"), Shop.PRODUCTION, true));
        }
    }
}
