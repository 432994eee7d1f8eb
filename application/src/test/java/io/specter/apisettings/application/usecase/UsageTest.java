package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.application.usecase.Shop.ALICE;
import static io.specter.apisettings.domain.credentials.CredentialKind.AUTH_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.in.BrowseUsage.Bucket;
import io.specter.apisettings.application.port.in.BrowseUsage.Verdicts;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final Verdicts NONE = new Verdicts(0, Map.of());

    private final Shop shop = new Shop();
    private final RegenerateCredential.Issued issued = shop.regenerate(AUTH_TOKEN, Duration.ZERO);
    private final PlainSecret token = issued.plain();

    private static BrowseUsage.Question last24Hours(Shop shop, EnvironmentName name) {
        return new BrowseUsage.Question(shop.id, name, Optional.empty(), Optional.empty(), TimeStep.HOUR);
    }

    private BrowseUsage.Usage usage(EnvironmentName name) {
        shop.settings.keepUsage().write();
        return shop.settings.browseUsage().usage(ALICE, last24Hours(shop, name));
    }

    private BrowseUsage.Usage usage(Instant from, Instant to, Duration step) {
        shop.settings.keepUsage().write();
        return shop.settings
                .browseUsage()
                .usage(
                        ALICE,
                        new BrowseUsage.Question(
                                shop.id, Shop.DEVELOPMENT, Optional.of(from), Optional.of(to), TimeStep.ofHours(step)));
    }

    private Verdicts total() {
        return usage(Shop.DEVELOPMENT).total();
    }

    private Optional<Instant> lastUsed(Credential credential) {
        shop.settings.keepUsage().write();
        return Optional.ofNullable(
                shop.settings.browseUsage().lastUsed(List.of(credential)).get(credential.id()));
    }

    private void verify(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(shop.verify(token)).isInstanceOf(Verification.Accepted.class);
        }
    }

    @Nested
    class WhatIsCounted {

        @Test
        void isEachVerificationByItsOutcome() {
            verify(3);
            shop.regenerate(AUTH_TOKEN, Duration.ZERO);
            shop.verify(token);
            shop.verify(token);

            assertThat(total()).isEqualTo(new Verdicts(3, Map.of(RejectionReason.RETIRED, 2L)));
        }

        @Test
        void isAWrongSecretOfAKnownTokenAsUnknown() {
            shop.verify(CredentialFormat.generate(issued.credential().label(), new SecureRandom()));

            assertThat(total()).isEqualTo(new Verdicts(0, Map.of(RejectionReason.UNKNOWN, 1L)));
            assertThat(lastUsed(issued.credential())).isEmpty();
        }

        @Test
        void isNothingOfATokenThatIsNotThereOrNotSeenOrNoToken() {
            Scope elsewhere = new Scope(Optional.of(shop.id), List.of(Shop.PRODUCTION));
            Caller gateway = new Caller(ALICE.actor(), List.of(new Grant(Role.VERIFIER, elsewhere)), ALICE.origin());
            shop.add(Shop.STAGING);
            PlainSecret gone =
                    shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ZERO).plain();
            shop.remove(Shop.STAGING);

            shop.verify(gone);
            shop.verify(PlainSecret.of("nonsense"));
            shop.settings
                    .verifyCredentials()
                    .verify(gateway, new PresentedToken(token, Optional.empty(), Optional.empty()));

            assertThat(total()).isEqualTo(NONE);
            assertThat(usage(Shop.PRODUCTION).total()).isEqualTo(NONE);
        }

        @Test
        void isTheEnvironmentOfTheTokenWhateverWasAskedFor() {
            shop.settings
                    .verifyCredentials()
                    .verify(ALICE, new PresentedToken(token, Optional.empty(), Optional.of(Shop.PRODUCTION)));

            assertThat(total()).isEqualTo(new Verdicts(0, Map.of(RejectionReason.WRONG_ENVIRONMENT, 1L)));
            assertThat(usage(Shop.PRODUCTION).total()).isEqualTo(NONE);
        }

        @Test
        void doesNotPassToAnEnvironmentThatTakesTheNameOfARemovedOne() {
            shop.add(Shop.STAGING);
            shop.verify(shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ZERO).plain());
            assertThat(usage(Shop.STAGING).total().accepted()).isEqualTo(1);
            shop.remove(Shop.STAGING);

            shop.add(Shop.STAGING);

            assertThat(usage(Shop.STAGING).total()).isEqualTo(NONE);
        }
    }

    @Nested
    class Usage {

        @Test
        void isOfTheLast24HoursByTheHourWithEveryHourThere() {
            shop.now = Instant.parse("2026-03-02T10:30:00Z");
            verify(1);
            shop.now = Instant.parse("2026-03-03T10:00:00Z");
            verify(2);
            shop.now = Instant.parse("2026-03-03T10:30:00Z");

            BrowseUsage.Usage usage = usage(Shop.DEVELOPMENT);

            assertThat(usage.from()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
            assertThat(usage.to()).isEqualTo(Instant.parse("2026-03-03T11:00:00Z"));
            assertThat(usage.total().accepted()).isEqualTo(3);
            assertThat(usage.buckets()).hasSize(25);
            assertThat(usage.buckets().get(0))
                    .isEqualTo(new Bucket(Instant.parse("2026-03-02T10:00:00Z"), new Verdicts(1, Map.of())));
            assertThat(usage.buckets().get(1)).isEqualTo(new Bucket(Instant.parse("2026-03-02T11:00:00Z"), NONE));
            assertThat(usage.buckets().get(24))
                    .isEqualTo(new Bucket(Instant.parse("2026-03-03T10:00:00Z"), new Verdicts(2, Map.of())));
        }

        @Test
        void startsAndEndsWithWholeSteps() {
            verify(1);
            Instant from = Instant.parse("2026-02-28T23:59:59Z");

            BrowseUsage.Usage usage = usage(from, Instant.parse("2026-03-02T00:00:00Z"), Duration.ofDays(1));

            assertThat(usage.buckets())
                    .extracting(Bucket::start)
                    .containsExactly(Instant.parse("2026-02-28T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
            assertThat(usage.buckets())
                    .extracting(bucket -> bucket.verdicts().accepted())
                    .containsExactly(0L, 1L);
        }

        @Test
        void ofNoTimeOrOfTooManyStepsIsRefused() {
            Instant now = shop.now;
            assertThatExceptionOfType(InvalidMember.class)
                    .isThrownBy(() -> usage(now, now, Duration.ofHours(1)))
                    .satisfies(refused -> assertThat(refused.member()).isEqualTo("from"));
            Duration most = Duration.ofHours(BrowseUsage.MAX_BUCKETS);
            assertThat(usage(now.minus(most), now, Duration.ofHours(1)).buckets())
                    .hasSize(BrowseUsage.MAX_BUCKETS);
            assertThatExceptionOfType(InvalidMember.class)
                    .isThrownBy(() -> usage(now.minus(most).minusSeconds(1), now, Duration.ofHours(1)))
                    .satisfies(refused -> assertThat(refused.member()).isEqualTo("step"));
        }

        @Test
        void ofAnEnvironmentThatIsNotThereIsNotFound() {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> usage(Shop.STAGING));
        }

        @Test
        void isForgottenAfterNinetyDaysAndNoSooner() {
            Instant then = shop.now;
            verify(1);
            shop.settings.keepUsage().write();
            shop.now = then.plus(Duration.ofDays(90));
            shop.settings.keepUsage().forget();
            assertThat(usage(then, then.plusSeconds(1), Duration.ofHours(1))
                            .total()
                            .accepted())
                    .isEqualTo(1);

            shop.now = shop.now.plus(Duration.ofHours(1));
            shop.settings.keepUsage().forget();

            assertThat(usage(then, then.plusSeconds(1), Duration.ofHours(1)).total())
                    .isEqualTo(NONE);
            assertThat(lastUsed(issued.credential())).contains(then);
        }
    }

    @Nested
    class TheLastUse {

        @Test
        void isTheLatestAcceptedVerification() {
            assertThat(lastUsed(issued.credential())).isEmpty();
            verify(1);
            shop.now = shop.now.plusSeconds(400);
            verify(1);
            Instant last = shop.now;
            shop.now = last.plusSeconds(1);
            shop.settings
                    .verifyCredentials()
                    .verify(ALICE, new PresentedToken(token, Optional.empty(), Optional.of(Shop.PRODUCTION)));

            assertThat(lastUsed(issued.credential())).contains(last);
        }

        @Test
        void isToldOfAnEnvironmentToWhoSeesIt() {
            verify(1);
            shop.settings.keepUsage().write();
            Scope elsewhere = new Scope(Optional.of(shop.id), List.of(Shop.PRODUCTION));
            Caller stranger = new Caller(ALICE.actor(), List.of(new Grant(Role.VIEWER, elsewhere)), ALICE.origin());

            assertThat(lastUses(ALICE, Shop.DEVELOPMENT))
                    .containsExactly(Map.entry(issued.credential().id(), shop.now));
            assertThat(lastUses(stranger, Shop.DEVELOPMENT)).isEmpty();
            assertThat(lastUses(ALICE, Shop.STAGING)).isEmpty();
        }

        private Map<CredentialId, Instant> lastUses(Caller caller, EnvironmentName name) {
            return shop.settings.browseUsage().lastUsed(caller, shop.id, name);
        }

        @Test
        void ofTheCredentialsOfARemovedEnvironmentIsForgotten() {
            shop.add(Shop.STAGING);
            RegenerateCredential.Issued gone = shop.regenerate(Shop.STAGING, AUTH_TOKEN, Duration.ZERO);
            shop.verify(gone.plain());
            assertThat(lastUsed(gone.credential())).isPresent();
            shop.remove(Shop.STAGING);

            shop.settings.keepUsage().forget();

            assertThat(lastUsed(gone.credential())).isEmpty();
        }
    }

    @Nested
    class APreview {

        private PreviewRotation.Preview preview(boolean endOverlap) {
            shop.settings.keepUsage().write();
            return shop.settings
                    .previewRotation()
                    .preview(
                            ALICE,
                            new PreviewRotation.Question(shop.id, Shop.DEVELOPMENT, Optional.empty(), endOverlap));
        }

        private PreviewRotation.Calls calls() {
            return preview(false).authToken().calls();
        }

        @Test
        void tellsTheCallsOfTheLastHourAndDayToFiveMinutes() {
            verify(2);
            assertThat(calls()).isEqualTo(new PreviewRotation.Calls(2, 2));
            shop.now = shop.now.plus(Duration.ofMinutes(60));
            verify(1);
            assertThat(calls()).isEqualTo(new PreviewRotation.Calls(3, 3));
            shop.now = shop.now.plus(Duration.ofMinutes(5));
            assertThat(calls()).isEqualTo(new PreviewRotation.Calls(1, 3));
            shop.now = shop.now.plus(Duration.ofHours(23));
            shop.settings.keepUsage().forget();
            assertThat(calls()).isEqualTo(new PreviewRotation.Calls(0, 1));
            shop.now = shop.now.plus(Duration.ofHours(2));
            shop.settings.keepUsage().forget();
            assertThat(calls()).isEqualTo(new PreviewRotation.Calls(0, 0));
        }

        @Test
        void isOfOneInstantHoweverLongItTakes() {
            verify(1);
            shop.settings.keepUsage().write();
            shop.now = shop.now.plus(Duration.ofHours(1));
            ApiSettings slow = ApiSettings.on(shop.ports, Policies.STANDARD, new SecureRandom(), () -> {
                Instant read = shop.now;
                shop.now = read.plus(Duration.ofMinutes(5));
                return read;
            });

            PreviewRotation.Preview preview = slow.previewRotation()
                    .preview(ALICE, new PreviewRotation.Question(shop.id, Shop.DEVELOPMENT, Optional.empty(), false));

            assertThat(preview.authToken().calls()).isEqualTo(new PreviewRotation.Calls(1, 1));
        }

        @Test
        void countsTheCredentialsThatWouldEndTogetherAndNoOthers() {
            verify(2);
            PlainSecret next = shop.regenerate(AUTH_TOKEN, Duration.ofHours(1)).plain();
            verify(1);
            shop.verify(next);

            assertThat(preview(true).authToken().calls()).isEqualTo(new PreviewRotation.Calls(4, 4));
            assertThat(preview(true).secretKey().calls()).isEqualTo(new PreviewRotation.Calls(0, 0));
            assertThat(preview(false).authToken().calls()).isEqualTo(new PreviewRotation.Calls(0, 0));
        }
    }
}
