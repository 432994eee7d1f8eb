package io.specter.apisettings.domain.environment;

import java.util.List;

/** What an environment still lacks before an app can run in it. */
public record Readiness(List<Part> missing) {

    /** What a ready environment has, all valid now. */
    public enum Part {
        URL,
        AUTH_TOKEN,
        SECRET_KEY
    }

    public Readiness {
        missing = List.copyOf(missing);
    }

    public boolean isReady() {
        return missing.isEmpty();
    }
}
