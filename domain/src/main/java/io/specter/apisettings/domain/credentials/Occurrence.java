package io.specter.apisettings.domain.credentials;

/** Something that came to pass with a credential because time went by. */
public record Occurrence(CredentialLabel credential, What what) {

    /** What time can bring. */
    public enum What {
        DUE_SOON,
        OVERDUE,
        OVERLAP_ENDED,
        EXPIRED
    }
}
