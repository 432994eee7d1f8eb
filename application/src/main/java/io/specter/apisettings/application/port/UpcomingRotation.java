package io.specter.apisettings.application.port;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A credential that falls due, expires, or whose overlap ends.
 *
 * @param policy the one in force where it is
 */
public record UpcomingRotation(
        AppId app, AppName appName, EnvironmentName environment, TokenRotationPolicy policy, Credential credential) {

    /** Its place among others: by time, then by id, so that no two share one. */
    public record Place(Instant at, CredentialId credential) implements Comparable<Place> {

        /** Others are no times that a store can hold. */
        private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}-");

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
                .thenComparing(place -> place.credential().value());

        /** @throws IllegalArgumentException when it is not the {@link #text()} of one */
        public static Place parse(String text) {
            String[] parts = text.split("/", 2);
            if (!YEAR.matcher(parts[0]).lookingAt()) {
                throw new IllegalArgumentException("must be a time of a year with four digits");
            }
            try {
                return new Place(Instant.parse(parts[0]), new CredentialId(parts[parts.length - 1]));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("must be a time and a credential id", e);
            }
        }

        public String text() {
            return at + "/" + credential;
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public UpcomingRotation {
        if (credential.deadline(policy).isEmpty()) {
            throw new IllegalArgumentException("nothing falls due");
        }
    }

    /** When that is. */
    public Instant at() {
        return credential.deadline(policy).orElseThrow();
    }

    public Place place() {
        return new Place(at(), credential.id());
    }
}
