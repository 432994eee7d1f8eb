package io.specter.apisettings.domain.access;

/** What is kept of a password: salt, cost and hash, as whoever hashes it spells them. */
public final class PasswordHash {

    private final String text;

    private PasswordHash(String text) {
        this.text = text;
    }

    public static PasswordHash of(String text) {
        return new PasswordHash(text);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "[password hash]";
    }
}
