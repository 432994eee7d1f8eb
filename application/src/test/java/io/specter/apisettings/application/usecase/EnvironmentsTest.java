package io.specter.apisettings.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.app.EnvironmentInUse;
import io.specter.apisettings.domain.app.EnvironmentNameTaken;
import io.specter.apisettings.domain.environment.EndpointUrl;
import io.specter.apisettings.domain.environment.Environment;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnvironmentsTest {

    private final Shop shop = new Shop();

    @Nested
    class Changing {

        @Test
        void setsTheUrl() {
            Environment changed = shop.setUrl(Shop.DEVELOPMENT, "http://dev.shop.example", Shop.expecting(1));

            assertThat(changed.settings().url()).contains(new EndpointUrl("http://dev.shop.example"));
            assertThat(shop.environment(Shop.DEVELOPMENT)).isEqualTo(changed);
            assertThat(changed.revision()).isEqualTo(new Revision(2));
        }

        @Test
        void theSameAgainChangesNothing() {
            Environment changed = shop.setUrl(Shop.DEVELOPMENT, "http://dev.shop.example", Intent.of(Shop.ALICE));
            int events = shop.events().size();

            assertThat(shop.setUrl(Shop.DEVELOPMENT, "http://dev.shop.example", Intent.of(Shop.ALICE)))
                    .isEqualTo(changed);
            assertThat(shop.events()).hasSize(events);
        }

        @Test
        void aCriticalOneWantsConfirmationAndHttps() {
            assertThatExceptionOfType(ConfirmationRequired.class)
                    .isThrownBy(() -> shop.setUrl(Shop.PRODUCTION, "https://api.shop.example", Intent.of(Shop.ALICE)));
            assertThatExceptionOfType(InvalidMember.class)
                    .isThrownBy(() ->
                            shop.setUrl(Shop.PRODUCTION, "http://api.shop.example", Shop.confirmed("production")));
            assertThat(shop.setUrl(Shop.PRODUCTION, "https://api.shop.example", Shop.confirmed("production"))
                            .settings()
                            .url())
                    .isPresent();
        }

        @Test
        void isStaleBeforeItIsUnconfirmed() {
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> shop.setUrl(Shop.PRODUCTION, "https://api.shop.example", Shop.expecting(9)));
        }
    }

    @Nested
    class AddingAndRemoving {

        @Test
        void changesTheAppsRevisionToo() {
            shop.add(Shop.STAGING);

            assertThat(shop.app().environments().names()).endsWith(Shop.STAGING);
            assertThat(shop.app().revision()).isEqualTo(new Revision(2));

            shop.remove(Shop.STAGING);

            assertThat(shop.app().environments().names()).doesNotContain(Shop.STAGING);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shop.environment(Shop.STAGING));
        }

        @Test
        void twiceIsRefused() {
            shop.add(Shop.STAGING);

            assertThatExceptionOfType(EnvironmentNameTaken.class).isThrownBy(() -> shop.add(Shop.STAGING));
            shop.remove(Shop.STAGING);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> shop.remove(Shop.STAGING));
        }

        @Test
        void theCurrentOneStays() {
            shop.add(Shop.STAGING);
            shop.settings
                    .switchCurrentEnvironment()
                    .switchTo(new SwitchCurrentEnvironment.Command(Intent.of(Shop.ALICE), shop.id, Shop.STAGING, true));

            assertThatExceptionOfType(EnvironmentInUse.class).isThrownBy(() -> shop.remove(Shop.STAGING));
        }
    }
}
