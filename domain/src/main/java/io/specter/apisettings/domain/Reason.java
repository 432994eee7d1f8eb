package io.specter.apisettings.domain;

/** What an operator says an act is for: 1 to 500 visible characters, no credential among them. */
public record Reason(String value) {

    private static final int MAX_LENGTH = 500;

    public Reason {
        value = NoCredential.in(VisibleText.normalize(value, MAX_LENGTH));
    }
}
