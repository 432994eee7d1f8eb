package io.specter.apisettings.domain.credentials;

import java.util.stream.Stream;

/** What a credential is for, told by the three letters it starts with. */
public enum CredentialKind {
    /** The bearer token of an environment. */
    AUTH_TOKEN("spk"),
    /** The signing key of an environment. */
    SECRET_KEY("sps"),
    /** The token of an operator; belongs to no environment. */
    OPERATOR_TOKEN("spo");

    private final String prefix;

    CredentialKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    static CredentialKind ofPrefix(String prefix) {
        return Stream.of(values())
                .filter(kind -> kind.prefix.equals(prefix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no credential starts with it"));
    }
}
