package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.verification.KnownToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the environments, with their credentials and the history of those. */
public interface EnvironmentRepository {

    /** With the credentials that are not recorded as ended. */
    Optional<Environment> find(AppId app, EnvironmentName name);

    /** Finds it and holds it: until the transaction ends nobody else can hold, save or remove it. */
    Optional<Environment> hold(AppId app, EnvironmentName name);

    /** All of an app, in no order. */
    List<Environment> ofApp(AppId app);

    /**
     * Keeps the environment and each credential it has now, under its next revision.
     *
     * @throws StaleRevision when it was saved or removed by somebody else since it was found
     */
    Environment save(Environment environment);

    /**
     * Keeps what time has brought to the credentials of an environment that is held, under the revision it has: nobody
     * changed it.
     */
    void settle(Environment environment);

    /** Where time has brought something by {@code now} that is not recorded, the longest ago first. */
    List<Place> unsettled(Instant now, int limit);

    /** Which environment of which app. */
    record Place(AppId app, EnvironmentName environment) {}

    /**
     * The valid credentials of active apps whose {@link io.specter.apisettings.domain.credentials.Credential#deadline
     * deadline} is at {@code until} or before, the nearest first; those that the sight covers.
     */
    Page<UpcomingRotation> upcoming(Instant now, Instant until, Sight sight, PageRequest page);

    /**
     * Forgets the environment and all its credentials.
     *
     * @throws StaleRevision when it was saved or removed by somebody else since it was found
     */
    void remove(Environment environment);

    /** All credentials of a kind ever issued there, newest first. */
    Page<Credential> history(AppId app, EnvironmentName name, CredentialKind kind, PageRequest page);

    /** A credential ever issued there, ended or not. */
    Optional<Credential> credential(AppId app, EnvironmentName name, CredentialKind kind, CredentialId id);

    /** The auth token with this id, in whatever environment. */
    Optional<KnownToken> token(CredentialId id);
}
