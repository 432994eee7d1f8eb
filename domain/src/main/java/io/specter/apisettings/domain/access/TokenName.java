package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.NoCredential;
import io.specter.apisettings.domain.VisibleText;

/** What an operator's token is for, in 1 to 100 visible characters. */
public record TokenName(String value) {

    private static final int MAX_LENGTH = 100;

    public TokenName {
        value = NoCredential.in(VisibleText.normalize(value, MAX_LENGTH));
    }

    @Override
    public String toString() {
        return value;
    }
}
