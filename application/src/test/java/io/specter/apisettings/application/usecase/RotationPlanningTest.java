package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.Horizon;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.app.AppArchived;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.NotRetiring;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RotationPlanningTest {

    private final Shop shop = new Shop();

    private void archive() {
        shop.settings
                .changeApp()
                .change(new ChangeApp.Command(
                        Shop.confirmed("Shop"),
                        shop.id,
                        old -> new AppDetails(old.name(), old.location(), AppStatus.ARCHIVED, false)));
    }

    private EndOverlap.Retired endOverlap(CredentialId id) {
        return shop.settings
                .endOverlap()
                .end(new EndOverlap.Command(Intent.of(Shop.ALICE), shop.address(AUTH_TOKEN, id)));
    }

    @Nested
    class APreview {

        private PreviewRotation.Preview preview() {
            return shop.settings
                    .previewRotation()
                    .preview(
                            Shop.ALICE,
                            new PreviewRotation.Question(shop.id, Shop.DEVELOPMENT, Optional.empty(), false));
        }

        @Test
        void tellsForEitherKindWhatARegenerateWouldDo() {
            CredentialId token =
                    shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();

            assertThat(preview().overlap().length()).isEqualTo(Duration.ofDays(1));
            assertThat(preview().authToken().plan().ending())
                    .extracting(Credential::id)
                    .containsExactly(token);
            assertThat(preview().secretKey().plan().ending()).isEmpty();
            assertThat(preview().secretKey().plan().refusal()).isEmpty();
        }

        @Test
        void inAnArchivedAppTellsThatItWouldBeRefused() {
            archive();

            assertThat(preview().authToken().plan().refusal()).contains(Refusal.APP_ARCHIVED);
            assertThat(preview().secretKey().plan().refusal()).contains(Refusal.APP_ARCHIVED);
        }

        @Test
        void leavesNoTrace() {
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            int events = shop.events().size();

            preview();

            assertThat(shop.events()).hasSize(events);
        }
    }

    @Nested
    class TheCalendar {

        private List<CredentialId> within(int days) {
            return shop
                    .settings
                    .browseRotations()
                    .rotations(
                            Shop.ALICE,
                            new Horizon(Duration.ofDays(days)),
                            new PageRequest(PageRequest.MAX_LIMIT, Optional.empty()))
                    .items()
                    .stream()
                    .map(UpcomingRotation::credential)
                    .map(Credential::id)
                    .toList();
        }

        @Test
        void listsWhatFallsDueTheNearestFirst() {
            CredentialId key =
                    shop.regenerate(SECRET_KEY, Duration.ZERO).credential().id();
            shop.now = shop.now.plus(Duration.ofDays(2));
            CredentialId token =
                    shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();

            assertThat(within(87)).isEmpty();
            assertThat(within(88)).containsExactly(key);
            assertThat(within(90)).containsExactly(key, token);
        }

        @Test
        void listsOverlapsToo() {
            CredentialId old =
                    shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();
            shop.regenerate(AUTH_TOKEN, Duration.ofDays(3));

            assertThat(within(3)).containsExactly(old);
            assertThat(within(2)).isEmpty();
        }

        @Test
        void listsWhatIsOverdueAndNothingThatHasEnded() {
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            CredentialId young =
                    shop.regenerate(AUTH_TOKEN, Duration.ofDays(3)).credential().id();
            shop.now = shop.now.plus(Duration.ofDays(100));

            assertThat(within(0)).containsExactly(young);
        }

        @Test
        void leavesArchivedAppsOut() {
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            archive();

            assertThat(within(3650)).isEmpty();
        }
    }

    @Nested
    class EndingAnOverlap {

        private final CredentialId old =
                shop.regenerate(AUTH_TOKEN, Duration.ZERO).credential().id();
        private final CredentialId young =
                shop.regenerate(AUTH_TOKEN, Duration.ofDays(1)).credential().id();

        @Test
        void retiresTheOldOneAndTellsTheTrail() {
            assertThat(endOverlap(old).credential().status(shop.now)).isEqualTo(CredentialStatus.RETIRED);
            assertThat(shop.events().get(0).action()).isEqualTo(AuditAction.END_AUTH_TOKEN_OVERLAP);
            assertThat(shop.events().get(0).actor()).isEqualTo(Shop.ALICE.actor());
            assertThat(shop.environment(Shop.DEVELOPMENT).credentials().active(AUTH_TOKEN, shop.now))
                    .map(Credential::id)
                    .contains(young);
        }

        @Test
        void ofTheActiveOneOrTwiceIsRefused() {
            assertThatExceptionOfType(NotRetiring.class).isThrownBy(() -> endOverlap(young));
            endOverlap(old);
            assertThatExceptionOfType(NotRetiring.class).isThrownBy(() -> endOverlap(old));
            assertThat(shop.events().get(0).refusal()).contains(Refusal.NOT_RETIRING);
        }

        @Test
        void ofNobodysCredentialIsNotFound() {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> endOverlap(new CredentialId("0000000000000000")));
        }

        @Test
        void inAnArchivedAppIsRefused() {
            archive();

            assertThatExceptionOfType(AppArchived.class).isThrownBy(() -> endOverlap(old));
        }
    }
}
