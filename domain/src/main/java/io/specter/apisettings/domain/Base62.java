package io.specter.apisettings.domain;

import java.security.SecureRandom;

/** Text of {@code 0-9A-Za-z}: what identifiers, secrets and checks are written in. */
public final class Base62 {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /** {@code length} digits, each drawn evenly: 5.95 bits a digit. */
    public static String random(int length, SecureRandom random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    /** The number (0 or more) in exactly {@code width} digits, zeros in front; higher digits are cut off. */
    public static String fixedWidth(long number, int width) {
        char[] digits = new char[width];
        long rest = number;
        for (int i = width - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }
}
