package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Base62;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The public identifier of a credential, by which it is looked up: 16 base62 digits. */
public record CredentialId(String value) {

    static final int LENGTH = 16;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");

    public CredentialId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("must be a credential id: 16 letters or digits");
        }
    }

    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    public static CredentialId random(SecureRandom random) {
        return new CredentialId(Base62.random(LENGTH, random));
    }

    @Override
    public String toString() {
        return value;
    }
}
