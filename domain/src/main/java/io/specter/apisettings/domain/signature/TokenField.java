package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.PlainSecret;
import java.util.Locale;
import java.util.Optional;

/** A header field that may carry the token of a request. */
enum TokenField {
    /** After the scheme {@code Bearer} (RFC 6750, section 2.1). */
    AUTHORIZATION,
    API_KEY;

    private static final String BEARER = "bearer ";

    /** Its name, in lower case. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * This field where it carries the token, and nothing else; empty where it does not.
     *
     * @throws IllegalArgumentException when the field cannot be read
     */
    Optional<TokenField> in(HttpFields fields, PlainSecret token) {
        return fields.value(wireName())
                .filter(value -> PlainSecret.of(credential(value)).digest().equals(token.digest()))
                .map(value -> this);
    }

    private String credential(String value) {
        if (this == API_KEY) {
            return value;
        }
        boolean bearer = value.toLowerCase(Locale.ROOT).startsWith(BEARER);
        return bearer ? value.substring(BEARER.length()).stripLeading() : "";
    }
}
