package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static io.specter.apisettings.domain.credentials.CredentialKind.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.app.AppArchived;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialStatus;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.NotReinstatable;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private final Shop shop = new Shop();

    private void revoke(CredentialKind kind, CredentialId id) {
        shop.settings
                .revokeCredential()
                .revoke(new RevokeCredential.Command(Intent.of(Shop.ALICE), shop.address(kind, id)));
    }

    private Credential reinstate(CredentialId id) {
        return shop.settings
                .reinstateCredential()
                .reinstate(new ReinstateCredential.Command(Intent.of(Shop.ALICE), shop.address(AUTH_TOKEN, id)))
                .credential();
    }

    private void setStatus(AppStatus status) {
        shop.settings
                .changeApp()
                .change(new ChangeApp.Command(
                        Shop.confirmed("Shop"),
                        shop.id,
                        old -> new AppDetails(old.name(), old.location(), status, false)));
    }

    private void assertStatus(PlainSecret token, CredentialStatus status) {
        assertThat(shop.verify(token))
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted -> assertThat(accepted.status()).isEqualTo(status));
    }

    private void assertRejected(PlainSecret token, RejectionReason reason) {
        assertThat(shop.verify(token)).isEqualTo(new Verification.Rejected(reason));
    }

    @Nested
    class Regenerating {

        @Test
        void keepsThePreviousTokenUntilTheOverlapEnds() {
            PlainSecret first = shop.token();
            Issued second = shop.regenerate(AUTH_TOKEN, Duration.ofHours(1));

            assertThat(second.previous().flatMap(Credential::retiresAt)).contains(shop.now.plus(Duration.ofHours(1)));
            assertStatus(second.plain(), CredentialStatus.ACTIVE);
            assertStatus(first, CredentialStatus.RETIRING);
            shop.now = shop.now.plus(Duration.ofHours(1));
            assertRejected(first, RejectionReason.RETIRED);
            assertStatus(second.plain(), CredentialStatus.ACTIVE);
        }

        @Test
        void theFirstTimeHasNoPrevious() {
            assertThat(shop.regenerate(AUTH_TOKEN, Duration.ZERO).previous()).isEmpty();
        }

        @Test
        void withoutOverlapShowsThePreviousOneAsEndedNow() {
            shop.token();

            assertThat(shop.regenerate(AUTH_TOKEN, Duration.ZERO).previous().flatMap(Credential::retiresAt))
                    .contains(shop.now);
        }

        @Test
        void isRefusedWhileAnOverlapRunsAndIssuesNothing() {
            shop.token();
            shop.token();

            assertThatExceptionOfType(RotationInProgress.class).isThrownBy(shop::token);
            assertThat(history(AUTH_TOKEN)).isEqualTo(2);
        }

        @Test
        void sealsASecretKeyForItsPlaceAlone() {
            Issued issued = shop.regenerate(SECRET_KEY, Duration.ZERO);
            SealedSecret sealed = (SealedSecret) issued.credential().material();

            PlainSecret opened = shop.ports
                    .vault()
                    .open(
                            new SecretVault.Owner(
                                    shop.id,
                                    Shop.DEVELOPMENT,
                                    issued.credential().id()),
                            sealed);
            assertThat(opened.reveal()).isEqualTo(issued.plain().reveal()).startsWith("sps_dev_");
        }

        @Test
        void isRefusedInAnArchivedApp() {
            setStatus(AppStatus.ARCHIVED);

            assertThatExceptionOfType(AppArchived.class).isThrownBy(shop::token);
        }
    }

    private int history(CredentialKind kind) {
        return shop.settings
                .browseEnvironments()
                .history(Shop.ALICE, shop.id, Shop.DEVELOPMENT, kind, new PageRequest(100, Optional.empty()))
                .items()
                .size();
    }

    @Nested
    class Revoking {

        @Test
        void rejectsTheTokenFromThenOn() {
            Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            revoke(AUTH_TOKEN, issued.credential().id());

            assertRejected(issued.plain(), RejectionReason.REVOKED);
        }

        @Test
        void destroysASecretKey() {
            Issued issued = shop.regenerate(SECRET_KEY, Duration.ZERO);
            revoke(SECRET_KEY, issued.credential().id());

            CredentialAddress address =
                    shop.address(SECRET_KEY, issued.credential().id());
            assertThat(shop.ports
                            .environments()
                            .credential(address.app(), address.environment(), SECRET_KEY, address.id())
                            .map(Credential::material))
                    .contains(Material.Destroyed.DESTROYED);
        }

        @Test
        void oneThatHasEndedChangesNothing() {
            Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            revoke(AUTH_TOKEN, issued.credential().id());
            int events = shop.events().size();
            revoke(AUTH_TOKEN, issued.credential().id());

            assertThat(shop.events()).hasSize(events);
        }

        @Test
        void isPossibleInAnArchivedApp() {
            Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            setStatus(AppStatus.ARCHIVED);
            assertRejected(issued.plain(), RejectionReason.APP_ARCHIVED);
            revoke(AUTH_TOKEN, issued.credential().id());
            setStatus(AppStatus.ACTIVE);

            assertRejected(issued.plain(), RejectionReason.REVOKED);
        }

        @Test
        void oneOfAnotherKindOrPlaceIsNotFound() {
            Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> revoke(SECRET_KEY, issued.credential().id()));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> revoke(AUTH_TOKEN, CredentialId.random(new SecureRandom())));
        }
    }

    @Nested
    class Reinstating {

        @Test
        void undoesARegenerate() {
            Issued first = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            PlainSecret second = shop.token();
            Credential again = reinstate(first.credential().id());

            assertThat(again.status(shop.now)).isEqualTo(CredentialStatus.ACTIVE);
            shop.now = shop.now.plus(Duration.ofDays(2));
            assertStatus(first.plain(), CredentialStatus.ACTIVE);
            assertRejected(second, RejectionReason.REVOKED);
        }

        @Test
        void isRefusedWhenTheOverlapHasEnded() {
            Issued first = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            shop.token();
            shop.now = shop.now.plus(Duration.ofHours(1));

            assertThatExceptionOfType(NotReinstatable.class)
                    .isThrownBy(() -> reinstate(first.credential().id()));
        }

        @Test
        void isRefusedForOneInTheHistory() {
            Issued first = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);

            assertThatExceptionOfType(NotReinstatable.class)
                    .isThrownBy(() -> reinstate(first.credential().id()));
        }
    }

    @Test
    void theTokensOfARemovedEnvironmentAreUnknown() {
        shop.add(Shop.STAGING);
        PlainSecret token =
                shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ZERO).plain();
        assertStatus(token, CredentialStatus.ACTIVE);
        shop.remove(Shop.STAGING);

        assertRejected(token, RejectionReason.UNKNOWN);
    }
}
