package io.specter.apisettings.domain.access;

import java.util.regex.Pattern;

/**
 * Somebody whom an identity provider knows; the same for ever, whatever the person's name (OpenID Connect Core 1.0,
 * section 5.7).
 *
 * @param issuer the URL of the provider
 * @param subject whom it knows, in at most 255 ASCII characters
 */
public record Identity(String issuer, String subject) {

    private static final int MAX_ISSUER = 2048;
    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    public Identity {
        if (issuer.isEmpty() || issuer.length() > MAX_ISSUER) {
            throw new IllegalArgumentException("must have an issuer of 1 to 2,048 characters");
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("must have a subject of 1 to 255 ASCII characters");
        }
    }
}
