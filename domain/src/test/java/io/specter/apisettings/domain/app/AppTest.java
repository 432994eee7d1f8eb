package io.specter.apisettings.domain.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.environment.Readiness;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppTest {

    private static final EnvironmentName STAGING = new EnvironmentName("staging");
    private static final Location BERLIN = new Location("DE", Optional.of("Berlin"));
    private static final Readiness READY = new Readiness(List.of());
    private static final Readiness NO_URL = new Readiness(List.of(Readiness.Part.URL));

    private final App app = App.register(
            AppId.random(new SecureRandom()), new AppName("Shop"), BERLIN, Instant.parse("2026-01-01T00:00:00Z"));

    private App archived() {
        return app.change(new AppDetails(app.name(), BERLIN, AppStatus.ARCHIVED, false), Optional.of("Shop"));
    }

    @Test
    void itIsBornActiveInDevelopmentWithThreeEnvironments() {
        assertThat(app.isArchived()).isFalse();
        assertThat(app.environments().current()).isEqualTo(EnvironmentName.DEVELOPMENT);
        assertThat(app.environments().names())
                .containsExactly(
                        EnvironmentName.PRODUCTION, EnvironmentName.DEVELOPMENT, EnvironmentName.QUALITY_ASSURANCE);
        assertThat(app.revision()).isEqualTo(Revision.UNSAVED);
    }

    @Test
    void itIsTheSameAsOneWithTheSameStateAndNoOther() {
        Instant later = app.createdAt().plusSeconds(1);
        AppDetails renamed = new AppDetails(new AppName("Store"), BERLIN, AppStatus.ACTIVE, false);

        assertThat(restore(app.id(), app.details(), app.createdAt(), app.environments()))
                .isEqualTo(app)
                .hasSameHashCodeAs(app);
        assertThat(app)
                .isNotEqualTo(
                        restore(AppId.random(new SecureRandom()), app.details(), app.createdAt(), app.environments()))
                .isNotEqualTo(restore(app.id(), renamed, app.createdAt(), app.environments()))
                .isNotEqualTo(restore(app.id(), app.details(), later, app.environments()))
                .isNotEqualTo(app.add(STAGING))
                .isNotEqualTo(app.saved());
    }

    private static App restore(AppId id, AppDetails details, Instant createdAt, AppEnvironments environments) {
        return App.restore(id, details, createdAt, environments, Revision.UNSAVED);
    }

    @Test
    void aTransitionKeepsTheRevisionAndASaveRaisesIt() {
        assertThat(app.add(STAGING).revision()).isEqualTo(Revision.UNSAVED);
        assertThat(app.saved().revision()).isEqualTo(new Revision(1));
        assertThat(app.saved().createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void itsBuiltInAndItsCurrentEnvironmentMustBeThere() {
        List<EnvironmentName> tooFew = List.of(EnvironmentName.PRODUCTION);

        assertThatIllegalArgumentException().isThrownBy(() -> new AppEnvironments(tooFew, EnvironmentName.PRODUCTION));
        assertThatIllegalArgumentException().isThrownBy(() -> new AppEnvironments(EnvironmentName.BUILT_IN, STAGING));
    }

    @Nested
    class Archiving {

        @Test
        void wantsTheNameAsConfirmation() {
            AppDetails next = new AppDetails(app.name(), BERLIN, AppStatus.ARCHIVED, false);

            assertThatExceptionOfType(ConfirmationRequired.class)
                    .isThrownBy(() -> app.change(next, Optional.empty()))
                    .satisfies(refusal -> assertThat(refusal.expected()).isEqualTo("Shop"));
            assertThatExceptionOfType(ConfirmationRequired.class)
                    .isThrownBy(() -> app.change(next, Optional.of("shop")));
        }

        @Test
        void freezesTheApp() {
            App archived = archived();

            assertThatExceptionOfType(AppArchived.class)
                    .isThrownBy(() -> archived.change(
                            new AppDetails(new AppName("Store"), BERLIN, AppStatus.ARCHIVED, false), Optional.empty()));
            assertThatExceptionOfType(AppArchived.class)
                    .isThrownBy(() -> archived.switchTo(EnvironmentName.PRODUCTION, READY, true));
            assertThatExceptionOfType(AppArchived.class).isThrownBy(() -> archived.add(STAGING));
            assertThatExceptionOfType(AppArchived.class).isThrownBy(() -> archived.remove(STAGING));
        }

        @Test
        void isUndoneByRestoringAndTheNameMayChangeWithIt() {
            App restored = archived()
                    .change(new AppDetails(new AppName("Store"), BERLIN, AppStatus.ACTIVE, false), Optional.empty());

            assertThat(restored.isArchived()).isFalse();
            assertThat(restored.name()).isEqualTo(new AppName("Store"));
        }

        @Test
        void leavesRenamingAnActiveOneUnconfirmed() {
            AppDetails renamed = new AppDetails(new AppName("Store"), BERLIN, AppStatus.ACTIVE, false);

            assertThat(app.change(renamed, Optional.empty()).details()).isEqualTo(renamed);
        }

        @Test
        void twiceChangesNothing() {
            App archived = archived();

            assertThat(archived.change(archived.details(), Optional.empty())).isEqualTo(archived);
        }
    }

    @Nested
    class Switching {

        @Test
        void isRefusedToAnEnvironmentThatIsNotReady() {
            assertThatExceptionOfType(EnvironmentNotReady.class)
                    .isThrownBy(() -> app.switchTo(EnvironmentName.PRODUCTION, NO_URL, false))
                    .satisfies(refusal -> assertThat(refusal.missing()).containsExactly(Readiness.Part.URL));
        }

        @Test
        void goesToAReadyOneOrByForce() {
            assertThat(app.switchTo(EnvironmentName.PRODUCTION, READY, false)
                            .environments()
                            .current())
                    .isEqualTo(EnvironmentName.PRODUCTION);
            assertThat(app.switchTo(EnvironmentName.PRODUCTION, NO_URL, true)
                            .environments()
                            .current())
                    .isEqualTo(EnvironmentName.PRODUCTION);
        }

        @Test
        void toAnUnknownOneIsNotFound() {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> app.switchTo(STAGING, READY, true));
        }
    }

    @Nested
    class Environments {

        @Test
        void areAddedBehindTheOthersAndRemoved() {
            App more = app.add(STAGING);

            assertThat(more.environments().names()).hasSize(4).endsWith(STAGING);
            assertThat(more.remove(STAGING)).isEqualTo(app);
        }

        @Test
        void haveEachNameOnce() {
            assertThatExceptionOfType(EnvironmentNameTaken.class).isThrownBy(() -> app.add(EnvironmentName.PRODUCTION));
        }

        @Test
        void areBoundedInNumber() {
            App full = app;
            for (int i = full.environments().names().size(); i < AppEnvironments.MAX; i++) {
                full = full.add(new EnvironmentName("stage-" + i));
            }
            App atTheBound = full;

            assertThatExceptionOfType(TooManyEnvironments.class).isThrownBy(() -> atTheBound.add(STAGING));
        }

        @Test
        void thatAreBuiltInOrCurrentStay() {
            assertThatExceptionOfType(EnvironmentInUse.class)
                    .isThrownBy(() -> app.remove(EnvironmentName.PRODUCTION))
                    .satisfies(refusal -> assertThat(refusal.refusal()).isEqualTo(Refusal.BUILT_IN_ENVIRONMENT))
                    .satisfies(refusal -> assertThat(refusal.refusal().text()).isEqualTo("built-in-environment"));
            App inStaging = app.add(STAGING).switchTo(STAGING, READY, false);
            assertThatExceptionOfType(EnvironmentInUse.class)
                    .isThrownBy(() -> inStaging.remove(STAGING))
                    .satisfies(refusal -> assertThat(refusal.refusal()).isEqualTo(Refusal.CURRENT_ENVIRONMENT));
        }

        @Test
        void thatAreUnknownCannotBeRemoved() {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> app.remove(STAGING));
        }
    }
}
