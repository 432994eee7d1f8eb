package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.VisibleText;

/** What an operator says an act is for: 1 to 500 visible characters. */
public record Reason(String value) {

    private static final int MAX_LENGTH = 500;

    public Reason {
        value = VisibleText.normalize(value, MAX_LENGTH);
    }
}
