package io.specter.apisettings.domain.credentials;

/** A plain secret: a credential, a password, a session's token; it leaves through {@link #reveal()} and no other way. */
public final class PlainSecret {

    private final String text;

    private PlainSecret(String text) {
        this.text = text;
    }

    public static PlainSecret of(String text) {
        return new PlainSecret(text);
    }

    /** The plain value. Whoever calls this must neither store nor log it. */
    public String reveal() {
        return text;
    }

    /** What may be kept of it for later comparison. */
    public TokenDigest digest() {
        return TokenDigest.of(this);
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
