package io.specter.apisettings.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Text that people read and compare: in Unicode form NFKC (UAX 15), trimmed, free of what cannot be seen. */
public final class VisibleText {

    /** Text of more UTF-16 units a character than this is not even normalized. */
    private static final int MAX_UNITS = 4;

    private VisibleText() {}

    /**
     * The text in its normal form.
     *
     * @param maxLength the most characters (code points) it may have then; it has one at least
     */
    public static String normalize(String raw, int maxLength) {
        require(raw.length() <= MAX_UNITS * maxLength, maxLength);
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        int length = text.codePointCount(0, text.length());
        require(length >= 1 && length <= maxLength, maxLength);
        if (text.codePoints().anyMatch(VisibleText::isForbidden)) {
            throw new IllegalArgumentException("must not have control or text direction characters");
        }
        if (text.codePoints().allMatch(VisibleText::isInvisible)) {
            throw new IllegalArgumentException("must have something visible");
        }
        return text;
    }

    private static void require(boolean fits, int maxLength) {
        if (!fits) {
            throw new IllegalArgumentException("must have 1 to " + maxLength + " characters");
        }
    }

    /** What two texts that look the same share: folded case, nothing invisible (after NFKC_Casefold, UAX 44). */
    public static String key(String text) {
        StringBuilder folded = new StringBuilder();
        // One by one going down: a whole word would end in another sigma than a piece of it.
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> c == ' ' || !isInvisible(c))
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isDirectionControl(c);
        };
    }

    private static boolean isDirectionControl(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Spaces, format characters, and the letters and marks that Unicode gives no shape of their own. */
    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || isBlankLetter(c)
                || isBlankMark(c);
    }

    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }

    private static boolean isBlankMark(int c) {
        return c == 0x034F
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
