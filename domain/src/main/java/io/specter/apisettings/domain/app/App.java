package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.NotFound;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.environment.Readiness;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A registered application. It names its environments; each of them is an aggregate of its own. */
public final class App {

    /** An app has no more environments than this. */
    public static final int MAX_ENVIRONMENTS = 20;

    private final AppId id;
    private final AppDetails details;
    private final Instant createdAt;
    private final List<EnvironmentName> environments;
    private final EnvironmentName currentEnvironment;
    private final Revision revision;

    private App(
            AppId id,
            AppDetails details,
            Instant createdAt,
            List<EnvironmentName> environments,
            EnvironmentName currentEnvironment,
            Revision revision) {
        if (!environments.containsAll(EnvironmentName.BUILT_IN) || !environments.contains(currentEnvironment)) {
            throw new IllegalArgumentException("the built-in environments and the current one must be there");
        }
        this.id = id;
        this.details = details;
        this.createdAt = createdAt;
        this.environments = List.copyOf(environments);
        this.currentEnvironment = currentEnvironment;
        this.revision = revision;
    }

    /** A new, active app with the built-in environments, run in development. */
    public static App register(AppId id, AppName name, Location location, Instant now) {
        return new App(
                id,
                new AppDetails(name, location, AppStatus.ACTIVE),
                now,
                EnvironmentName.BUILT_IN,
                EnvironmentName.DEVELOPMENT,
                Revision.UNSAVED);
    }

    public static App restore(
            AppId id,
            AppDetails details,
            Instant createdAt,
            List<EnvironmentName> environments,
            EnvironmentName currentEnvironment,
            Revision revision) {
        return new App(id, details, createdAt, environments, currentEnvironment, revision);
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

    /** The built-in ones first, then in the order they were added. */
    public List<EnvironmentName> environments() {
        return environments;
    }

    public EnvironmentName currentEnvironment() {
        return currentEnvironment;
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
        return new App(id, next, createdAt, environments, currentEnvironment, revision);
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
        requireKnown(name);
        if (!readiness.isReady() && !force) {
            throw new EnvironmentNotReady(readiness);
        }
        return new App(id, details, createdAt, environments, name, revision);
    }

    /**
     * Takes up one more environment.
     *
     * @throws EnvironmentNameTaken when it is there
     * @throws TooManyEnvironments when there are {@value #MAX_ENVIRONMENTS}
     */
    public App add(EnvironmentName name) {
        requireActive();
        if (environments.contains(name)) {
            throw new EnvironmentNameTaken();
        }
        if (environments.size() >= MAX_ENVIRONMENTS) {
            throw new TooManyEnvironments();
        }
        return with(Stream.concat(environments.stream(), Stream.of(name)).toList());
    }

    /**
     * Drops an environment.
     *
     * @throws NotFound when the app has no such environment
     * @throws EnvironmentInUse when it is built in or the current one
     */
    public App remove(EnvironmentName name) {
        requireActive();
        requireKnown(name);
        if (name.isBuiltIn()) {
            throw EnvironmentInUse.builtIn();
        }
        if (name.equals(currentEnvironment)) {
            throw EnvironmentInUse.current();
        }
        return with(environments.stream().filter(other -> !other.equals(name)).toList());
    }

    private void requireKnown(EnvironmentName name) {
        if (!environments.contains(name)) {
            throw new NotFound();
        }
    }

    /** The same, one revision later. */
    public App saved() {
        return new App(id, details, createdAt, environments, currentEnvironment, revision.next());
    }

    private App with(List<EnvironmentName> names) {
        return new App(id, details, createdAt, names, currentEnvironment, revision);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof App that
                && id.equals(that.id)
                && details.equals(that.details)
                && createdAt.equals(that.createdAt)
                && environments.equals(that.environments)
                && currentEnvironment.equals(that.currentEnvironment)
                && revision.equals(that.revision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }
}
