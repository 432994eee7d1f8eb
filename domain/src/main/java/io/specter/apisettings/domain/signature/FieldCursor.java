package io.specter.apisettings.domain.signature;

import java.util.function.IntPredicate;

/** A place in the text of a header field, which moves on as the text is read. */
final class FieldCursor {

    private static final char END = '\0';

    private final String text;
    private int at;

    FieldCursor(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** The next character; at the end one that no field has. */
    char peek() {
        return isAtEnd() ? END : text.charAt(at);
    }

    /** Passes over this character where it comes next, and tells whether it did. */
    boolean take(char c) {
        boolean there = !isAtEnd() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    String take(IntPredicate those) {
        int start = at;
        skip(those);
        return text.substring(start, at);
    }

    void skip(IntPredicate those) {
        while (!isAtEnd() && those.test(text.charAt(at))) {
            at++;
        }
    }

    void skipSpaces() {
        skip(c -> c == ' ');
    }

    void expect(char c) {
        require(take(c), String.valueOf(c));
    }

    void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("expected " + what + " at character " + (at + 1));
        }
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(int c) {
        return isLower(c) || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
