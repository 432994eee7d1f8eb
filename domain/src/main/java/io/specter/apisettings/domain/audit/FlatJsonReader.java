package io.specter.apisettings.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one flat JSON object (RFC 8259), and nothing after it. */
final class FlatJsonReader {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");
    private static final Pattern UNIT = Pattern.compile("[0-9A-Fa-f]{4}");

    /** The greatest that every reader of JSON keeps exactly (RFC 7493, section 2.2). */
    private static final long GREATEST = (1L << 53) - 1;

    /** No character of a token, so whoever meets it expected something else. */
    private static final char END = '\0';

    private final String text;
    private int at;

    FlatJsonReader(String text) {
        this.text = text;
    }

    FlatJson read() {
        FlatJson members = new FlatJson();
        expect('{');
        if (!skip('}')) {
            do {
                member(members);
            } while (skip(','));
            expect('}');
        }
        require(peek() == END && at == text.length(), "the end");
        return members;
    }

    private void member(FlatJson members) {
        String name = string();
        expect(':');
        if (members.has(name)) {
            throw new IllegalArgumentException("has " + name + " twice");
        }
        members.with(name, value());
    }

    private JsonValue value() {
        return switch (peek()) {
            case '"' -> new JsonValue.Text(string());
            case '[' -> new JsonValue.Texts(strings());
            case 'n', 't', 'f' -> literal();
            default -> new JsonValue.Whole(whole());
        };
    }

    private JsonValue literal() {
        for (JsonValue.Literal literal : JsonValue.Literal.values()) {
            if (text.startsWith(literal.json(), at)) {
                at += literal.json().length();
                return literal;
            }
        }
        throw expected("true, false or null");
    }

    private long whole() {
        Matcher digits = WHOLE.matcher(text).region(at, text.length());
        require(digits.lookingAt(), "a string, strings, a whole number, true, false or null");
        at = digits.end();
        long number = Long.parseLong(digits.group());
        require(Math.abs(number) <= GREATEST, "a smaller number");
        return number;
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        expect('[');
        if (!skip(']')) {
            do {
                strings.add(string());
            } while (skip(','));
            expect(']');
        }
        return strings;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char next = take(); next != '"'; next = take()) {
            require(next >= ' ', "no control character");
            string.append(next == '\\' ? escaped() : next);
        }
        require(string.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), "whole characters");
        return string.toString();
    }

    private char escaped() {
        char letter = take();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> unit();
            default -> throw expected("an escape");
        };
    }

    private char unit() {
        Matcher digits = UNIT.matcher(text).region(at, text.length());
        require(digits.lookingAt(), "four hexadecimal digits");
        at = digits.end();
        return (char) Integer.parseInt(digits.group(), 16);
    }

    private char take() {
        require(at < text.length(), "more");
        return text.charAt(at++);
    }

    /** The first character of the next token. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean skip(char token) {
        boolean there = peek() == token;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char token) {
        require(skip(token), String.valueOf(token));
    }

    private void require(boolean met, String what) {
        if (!met) {
            throw expected(what);
        }
    }

    private IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("is no flat JSON: expected " + what + " at character " + (at + 1));
    }
}
