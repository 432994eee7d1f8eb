package io.specter.apisettings.adapter.rest.rotations;

import io.specter.apisettings.adapter.rest.credentials.CredentialResponse;
import io.specter.apisettings.application.port.UpcomingRotation;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something to plan for.
 *
 * @param at when; in the past when it is overdue
 */
public record RotationResponse(
        Instant at, What what, App app, String environment, CredentialKind kind, CredentialResponse credential) {

    /** What comes then. */
    public enum What {
        /** It should have been rotated by then. */
        DUE,
        /** It ends then unless it is rotated before. */
        EXPIRY,
        /** It was replaced, and ends then. */
        OVERLAP_END
    }

    /** Whose credential it is. */
    public record App(String id, String name) {}

    static RotationResponse from(UpcomingRotation rotation, Map<CredentialId, Instant> lastUses, Instant now) {
        Credential credential = rotation.credential();
        return new RotationResponse(
                rotation.at(),
                what(credential, rotation.at()),
                new App(rotation.app().value(), rotation.appName().value()),
                rotation.environment().value(),
                credential.kind(),
                CredentialResponse.from(credential, rotation.policy(), lastUses, now));
    }

    private static What what(Credential credential, Instant at) {
        if (credential.retiresAt().isPresent()) {
            return What.OVERLAP_END;
        }
        return credential.expiresAt().equals(Optional.of(at)) ? What.EXPIRY : What.DUE;
    }
}
