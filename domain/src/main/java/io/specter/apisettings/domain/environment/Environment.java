package io.specter.apisettings.domain.environment;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.ConfirmationRequired;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.Material;
import io.specter.apisettings.domain.credentials.Occurrence;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.RotationInProgress;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One stage of an app, with its endpoint, its credentials and the policy that rotates them. */
public final class Environment {

    private final AppId app;
    private final EnvironmentName name;
    private final EnvironmentSettings settings;
    private final Credentials credentials;
    private final Revision revision;

    private Environment(
            AppId app, EnvironmentName name, EnvironmentSettings settings, Credentials credentials, Revision revision) {
        if (name.equals(EnvironmentName.PRODUCTION) && !settings.critical()) {
            throw new InvalidMember("critical", "must stay true: production is always critical");
        }
        if (settings.critical()
                && settings.url().filter(EndpointUrl::isOpenOnTheWire).isPresent()) {
            throw new InvalidMember("url", "must be https in a critical environment, unless it is on this machine");
        }
        this.app = app;
        this.name = name;
        this.settings = settings;
        this.credentials = credentials;
        this.revision = revision;
    }

    /** A new one: no URL, no credentials; production is critical. */
    public static Environment initial(AppId app, EnvironmentName name, TokenRotationPolicy policy) {
        boolean critical = name.equals(EnvironmentName.PRODUCTION);
        EnvironmentSettings settings = new EnvironmentSettings(Optional.empty(), critical, false, policy);
        return new Environment(app, name, settings, Credentials.NONE, Revision.UNSAVED);
    }

    public static Environment restore(
            AppId app, EnvironmentName name, EnvironmentSettings settings, Credentials credentials, Revision revision) {
        return new Environment(app, name, settings, credentials, revision);
    }

    public AppId app() {
        return app;
    }

    public EnvironmentName name() {
        return name;
    }

    public EnvironmentSettings settings() {
        return settings;
    }

    public Credentials credentials() {
        return credentials;
    }

    public Revision revision() {
        return revision;
    }

    public Readiness readiness(Instant now) {
        List<Readiness.Part> missing = new ArrayList<>();
        if (settings.url().isEmpty()) {
            missing.add(Readiness.Part.URL);
        }
        if (credentials.active(CredentialKind.AUTH_TOKEN, now).isEmpty()) {
            missing.add(Readiness.Part.AUTH_TOKEN);
        }
        if (credentials.active(CredentialKind.SECRET_KEY, now).isEmpty()) {
            missing.add(Readiness.Part.SECRET_KEY);
        }
        return new Readiness(missing);
    }

    /**
     * Refuses a change here that was not confirmed, where that is asked for.
     *
     * @throws ConfirmationRequired unless {@code confirm} is this environment's name
     */
    public void requireConfirmation(Optional<String> confirm) {
        if (settings.critical()) {
            ConfirmationRequired.unlessGiven(name.value(), confirm);
        }
    }

    /** @throws InvalidMember when the settings do not go together */
    public Environment configure(EnvironmentSettings next) {
        Credentials replanned = credentials.replan(settings.rotationPolicy(), next.rotationPolicy());
        return new Environment(app, name, next, replanned, revision);
    }

    /** The label of a credential to be issued here. */
    public CredentialLabel label(CredentialKind kind, SecureRandom random) {
        return new CredentialLabel(kind, Optional.of(name), CredentialId.random(random));
    }

    /** @throws RotationInProgress when an overlap runs that the request does not end */
    public Environment regenerate(CredentialLabel label, Material material, Regeneration request) {
        if (!label.environment().equals(Optional.of(name))) {
            throw new IllegalArgumentException("the label is of another environment");
        }
        return with(credentials.regenerate(label, material, settings.rotationPolicy(), request));
    }

    /** Ends a valid credential at once; one that has ended stays as it was. */
    public Environment revoke(CredentialId id, Act act) {
        return with(credentials.revoke(id, act));
    }

    /** @throws io.specter.apisettings.domain.credentials.NotRetiring when no overlap of it runs */
    public Environment endOverlap(CredentialId id, Act act) {
        return with(credentials.endOverlap(id, act));
    }

    /** @throws io.specter.apisettings.domain.credentials.NotReinstatable when it is not retiring */
    public Environment reinstate(CredentialId id, Act act) {
        return with(credentials.reinstate(id, act));
    }

    /** What time has brought to its credentials that is not recorded yet. */
    public List<Occurrence> occurrences(Instant now) {
        return credentials.occurrences(settings.rotationPolicy(), now);
    }

    /** Records what time has brought to its credentials. */
    public Environment settle(Instant now) {
        return with(credentials.settle(settings.rotationPolicy(), now));
    }

    /** What a regenerate would do, without doing it. */
    public RotationPlan plan(CredentialKind kind, Regeneration request) {
        return RotationPlan.of(this, kind, request);
    }

    /** The same, one revision later. */
    public Environment saved() {
        return new Environment(app, name, settings, credentials, revision.next());
    }

    private Environment with(Credentials next) {
        return new Environment(app, name, settings, next, revision);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Environment that
                && app.equals(that.app)
                && name.equals(that.name)
                && settings.equals(that.settings)
                && credentials.equals(that.credentials)
                && revision.equals(that.revision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(app, name);
    }
}
