package io.specter.apisettings.adapter.rest.problem;

import io.specter.apisettings.domain.credentials.CredentialFormat;

/**
 * One thing that is wrong with a request.
 *
 * @param field the member, parameter or header, nested ones joined by a dot
 */
public record Violation(String field, String message) {

    private static final int MAX_FIELD_LENGTH = 200;

    public Violation {
        // A name the caller made up is given back, but not at any length, nor when it is a credential.
        field = CredentialFormat.redact(field);
        field = field.length() > MAX_FIELD_LENGTH ? field.substring(0, MAX_FIELD_LENGTH) + "…" : field;
    }
}
