package io.specter.apisettings.domain.signature;

import static io.specter.apisettings.domain.signature.FieldCursor.isDigit;
import static io.specter.apisettings.domain.signature.FieldCursor.isLetter;

import java.util.Base64;

/** Reads a bare item (RFC 9651, section 4.2.3.1). */
final class BareItemReader {

    private static final int MAX_DIGITS = 15;
    private static final String MORE_OF_A_TOKEN = "!#$%&'*+-.^_`|~:/";

    private final FieldCursor at;

    BareItemReader(FieldCursor at) {
        this.at = at;
    }

    BareItem read() {
        char first = at.peek();
        return switch (first) {
            case '"' -> string();
            case ':' -> bytes();
            case '?' -> flag();
            default -> first == '-' || isDigit(first) ? whole() : token();
        };
    }

    private BareItem token() {
        at.require(isLetter(at.peek()) || at.peek() == '*', "a value");
        return new BareItem.Token(at.take(c -> isLetter(c) || isDigit(c) || MORE_OF_A_TOKEN.indexOf(c) >= 0));
    }

    private BareItem whole() {
        boolean negative = at.take('-');
        String digits = at.take(FieldCursor::isDigit);
        boolean few = !digits.isEmpty() && digits.length() <= MAX_DIGITS;
        at.require(few && at.peek() != '.', "an integer of 15 digits at most");
        return new BareItem.Whole(Long.parseLong(negative ? '-' + digits : digits));
    }

    private BareItem string() {
        at.expect('"');
        StringBuilder string = new StringBuilder();
        while (!at.take('"')) {
            boolean escaped = at.take('\\');
            char next = at.peek();
            at.require(next >= ' ' && next <= '~', "the end of a string");
            at.require(!escaped || next == '"' || next == '\\', "\\ or \" after \\");
            string.append(next);
            at.expect(next);
        }
        return new BareItem.Text(string.toString());
    }

    private BareItem bytes() {
        at.expect(':');
        String base64 = at.take(c -> c != ':');
        at.expect(':');
        BareItem.Bytes bytes = BareItem.Bytes.of(Base64.getDecoder().decode(base64));
        at.require(bytes.base64().equals(base64), "padded base64");
        return bytes;
    }

    private BareItem flag() {
        at.expect('?');
        boolean value = at.take('1');
        at.require(value || at.take('0'), "?0 or ?1");
        return new BareItem.Flag(value);
    }
}
