package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.InvalidMember;
import io.specter.apisettings.domain.VisibleText;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.text.Normalizer;

/** What an operator signs in with beside its name, in Unicode form NFKC (NIST SP 800-63B, section 5.1.1.2). */
public final class Password {

    private static final int MIN_LENGTH = 12;
    private static final int MAX_LENGTH = 200;

    /** Text of more UTF-16 units a character than this is not even normalized. */
    private static final int MAX_UNITS = 4;

    private final PlainSecret normal;

    private Password(PlainSecret normal) {
        this.normal = normal;
    }

    /**
     * One that is to be set: 12 to 200 characters, none of them a control character.
     *
     * @throws IllegalArgumentException when it is not
     */
    public static Password chosen(PlainSecret raw) {
        require(raw.reveal().length() <= MAX_UNITS * MAX_LENGTH);
        Password password = presented(raw);
        String text = password.normal.reveal();
        int length = text.codePointCount(0, text.length());
        require(length >= MIN_LENGTH && length <= MAX_LENGTH);
        if (text.codePoints().anyMatch(Password::isForbidden)) {
            throw new IllegalArgumentException("must not have control characters");
        }
        return password;
    }

    /** One that somebody claims to be right, whatever it looks like. */
    public static Password presented(PlainSecret raw) {
        return new Password(PlainSecret.of(Normalizer.normalize(raw.reveal(), Normalizer.Form.NFKC)));
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
    }

    private static boolean isForbidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    /** @throws InvalidMember when it is what everybody tries first: the name itself */
    public void requireOtherThan(OperatorName name) {
        if (VisibleText.key(normal.reveal()).equals(name.key())) {
            throw new InvalidMember("password", "must not be your name");
        }
    }

    /** In its normal form. */
    public PlainSecret secret() {
        return normal;
    }

    @Override
    public String toString() {
        return "[password]";
    }
}
