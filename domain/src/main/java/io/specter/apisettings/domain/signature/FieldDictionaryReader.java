package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Reads a dictionary (RFC 9651, section 4.2.2), stricter than a reader must be: no name comes twice, byte sequences are
 * padded, and the kinds of values that signatures do not use (decimals, dates, display strings) are refused.
 */
final class FieldDictionaryReader {

    /** Characters; longer text is not looked at. */
    static final int MAX_LENGTH = 8_192;

    private static final int MAX_DIGITS = 15;
    private static final char END = '\0';
    private static final String MORE_OF_A_KEY = "_-.*";
    private static final String MORE_OF_A_TOKEN = "!#$%&'*+-.^_`|~:/";

    private final String text;
    private int at;

    FieldDictionaryReader(String text) {
        this.text = text;
    }

    FieldDictionary read() {
        require(text.length() <= MAX_LENGTH, "at most 8,192 characters");
        skip(c -> c == ' ');
        Map<String, FieldMember> members = new LinkedHashMap<>();
        while (at < text.length()) {
            add(members, key(), this::member);
            skipToNext();
        }
        return new FieldDictionary(members);
    }

    private void skipToNext() {
        skip(c -> c == ' ');
        if (at == text.length()) {
            return;
        }
        skip(FieldDictionaryReader::isBlank);
        expect(',');
        skip(FieldDictionaryReader::isBlank);
        require(at < text.length(), "another member");
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private <T> void add(Map<String, T> named, String name, Supplier<T> value) {
        require(!named.containsKey(name), "no second " + name);
        named.put(name, value.get());
    }

    private FieldMember member() {
        if (!take('=')) {
            return new Item(BareItem.Flag.TRUE, parameters());
        }
        return peek() == '(' ? innerList() : item();
    }

    private InnerList innerList() {
        expect('(');
        List<Item> items = new ArrayList<>();
        for (skip(c -> c == ' '); !take(')'); skip(c -> c == ' ')) {
            items.add(item());
            require(peek() == ' ' || peek() == ')', "a space or )");
        }
        return new InnerList(items, parameters());
    }

    private Item item() {
        return new Item(bareItem(), parameters());
    }

    private Parameters parameters() {
        Map<String, BareItem> parameters = new LinkedHashMap<>();
        while (take(';')) {
            skip(c -> c == ' ');
            add(parameters, key(), () -> take('=') ? bareItem() : BareItem.Flag.TRUE);
        }
        return new Parameters(parameters);
    }

    private String key() {
        require(isLower(peek()) || peek() == '*', "a name");
        return take(c -> isLower(c) || isDigit(c) || MORE_OF_A_KEY.indexOf(c) >= 0);
    }

    private BareItem bareItem() {
        char first = peek();
        return switch (first) {
            case '"' -> string();
            case ':' -> bytes();
            case '?' -> flag();
            default -> {
                if (first == '-' || isDigit(first)) {
                    yield whole();
                }
                require(isLetter(first) || first == '*', "a value");
                yield new BareItem.Token(take(c -> isLetter(c) || isDigit(c) || MORE_OF_A_TOKEN.indexOf(c) >= 0));
            }
        };
    }

    private BareItem whole() {
        boolean negative = take('-');
        String digits = take(FieldDictionaryReader::isDigit);
        require(!digits.isEmpty() && digits.length() <= MAX_DIGITS && peek() != '.', "an integer of 15 digits at most");
        return new BareItem.Whole(Long.parseLong(negative ? '-' + digits : digits));
    }

    private BareItem string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (!take('"')) {
            boolean escaped = take('\\');
            char next = peek();
            require(next >= ' ' && next <= '~', "the end of a string");
            require(!escaped || next == '"' || next == '\\', "\\ or \" after \\");
            string.append(next);
            at++;
        }
        return new BareItem.Text(string.toString());
    }

    private BareItem bytes() {
        expect(':');
        String base64 = take(c -> c != ':');
        expect(':');
        BareItem.Bytes bytes = BareItem.Bytes.of(Base64.getDecoder().decode(base64));
        require(bytes.base64().equals(base64), "padded base64");
        return bytes;
    }

    private BareItem flag() {
        expect('?');
        boolean value = peek() == '1';
        require(value || peek() == '0', "?0 or ?1");
        at++;
        return new BareItem.Flag(value);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        require(take(c), String.valueOf(c));
    }

    private void skip(IntPredicate those) {
        while (at < text.length() && those.test(text.charAt(at))) {
            at++;
        }
    }

    private String take(IntPredicate those) {
        int start = at;
        skip(those);
        return text.substring(start, at);
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(int c) {
        return isLower(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("expected " + what + " at character " + (at + 1));
        }
    }
}
