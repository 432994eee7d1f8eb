package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.environment.Readiness;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A registered application. It names its environments; each of them is an aggregate of its own. */
public final class App {

    private final AppId id;
    private final AppDetails details;
    private final Instant createdAt;
    private final AppEnvironments environments;
    private final Revision revision;

    private App(AppId id, AppDetails details, Instant createdAt, AppEnvironments environments, Revision revision) {
        this.id = id;
        this.details = details;
        this.createdAt = createdAt;
        this.environments = environments;
        this.revision = revision;
    }

    /** A new, active app with the built-in environments, run in development. */
    public static App register(AppId id, AppName name, Location location, Instant now) {
        AppDetails details = new AppDetails(name, location, AppStatus.ACTIVE, false);
        return new App(id, details, now, AppEnvironments.initial(), Revision.UNSAVED);
    }

    public static App restore(
            AppId id, AppDetails details, Instant createdAt, AppEnvironments environments, Revision revision) {
        return new App(id, details, createdAt, environments, revision);
    }

    public AppId id() {
        return id;
    }

    public AppDetails details() {
        return details;
    }

    public AppName name() {
        return details.name();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public AppEnvironments environments() {
        return environments;
    }

    public Revision revision() {
        return revision;
    }

    public boolean isArchived() {
        return details.status() == AppStatus.ARCHIVED;
    }

    /** @throws AppArchived when it is */
    public void requireActive() {
        if (isArchived()) {
            throw new AppArchived();
        }
    }

    /**
     * Renames, moves, archives or restores it.
     *
     * @param confirm the app's name as it is, needed to archive it
     * @throws ConfirmationRequired when it would be archived unconfirmed
     * @throws AppArchived when it is archived and stays so
     */
    public App change(AppDetails next, Optional<String> confirm) {
        boolean archived = next.status() == AppStatus.ARCHIVED;
        if (archived && !isArchived()) {
            ConfirmationRequired.unlessGiven(name().value(), confirm);
        }
        if (archived && !next.equals(details)) {
            requireActive();
        }
        return new App(id, next, createdAt, environments, revision);
    }

    /**
     * Makes {@code name} the environment the app is run in.
     *
     * @param force whether to go there although it is not ready
     * @throws NotFound when the app has no such environment
     * @throws EnvironmentNotReady when something is missing there
     */
    public App switchTo(EnvironmentName name, Readiness readiness, boolean force) {
        requireActive();
        AppEnvironments switched = environments.switchTo(name);
        if (!readiness.isReady() && !force) {
            throw new EnvironmentNotReady(readiness);
        }
        return with(switched);
    }

    /**
     * Takes up one more environment.
     *
     * @throws EnvironmentNameTaken when it is there
     * @throws TooManyEnvironments when there are {@value AppEnvironments#MAX}
     */
    public App add(EnvironmentName name) {
        requireActive();
        return with(environments.add(name));
    }

    /**
     * Drops an environment.
     *
     * @throws NotFound when the app has no such environment
     * @throws EnvironmentInUse when it is built in or the current one
     */
    public App remove(EnvironmentName name) {
        requireActive();
        return with(environments.remove(name));
    }

    private App with(AppEnvironments next) {
        return new App(id, details, createdAt, next, revision);
    }

    /** The same, one revision later. */
    public App saved() {
        return new App(id, details, createdAt, environments, revision.next());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof App that
                && id.equals(that.id)
                && details.equals(that.details)
                && createdAt.equals(that.createdAt)
                && environments.equals(that.environments)
                && revision.equals(that.revision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
