package io.specter.apisettings.application.contract;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import io.specter.apisettings.domain.app.Location;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.environment.Environment;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Apps and environments to test with. */
public final class TestApps {

    /** A time with all six digits of its microseconds. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

    public static final EnvironmentName STAGING = new EnvironmentName("staging");

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestApps() {}

    public static App named(String name) {
        return App.register(AppId.random(RANDOM), new AppName(name), new Location("DE", Optional.of("Frankfurt")), NOW);
    }

    public static App renamed(App app, String name) {
        AppDetails details = app.details();
        return app.change(
                new AppDetails(new AppName(name), details.location(), details.status(), false), Optional.empty());
    }

    public static App archived(App app) {
        AppDetails details = app.details();
        return app.change(
                new AppDetails(details.name(), details.location(), AppStatus.ARCHIVED, false),
                Optional.of(app.name().value()));
    }

    public static Environment environment(App app, EnvironmentName name) {
        return Environment.initial(app.id(), name, TokenRotationPolicy.STANDARD);
    }
}
