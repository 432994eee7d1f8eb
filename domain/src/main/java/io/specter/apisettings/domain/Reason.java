package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.VisibleText;
import io.specter.apisettings.domain.credentials.CredentialFormat;

/** What an operator says an act is for: 1 to 500 visible characters, no credential among them. */
public record Reason(String value) {

    private static final int MAX_LENGTH = 500;

    public Reason {
        value = CredentialFormat.requireNoneIn(VisibleText.normalize(value, MAX_LENGTH));
    }
}
