package io.specter.apisettings.domain.credentials;

import java.time.Instant;

/** How, when and by whose act (an operator's name, or the clock) a credential ended. */
public record Ending(CredentialStatus status, Instant at, String by) {

    public Ending {
        if (status.isValid()) {
            throw new IllegalArgumentException("an ended credential is not " + status);
        }
    }
}
