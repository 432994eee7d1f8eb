package io.specter.apisettings.domain.signature;

import static io.specter.apisettings.domain.signature.FieldCursor.isDigit;
import static io.specter.apisettings.domain.signature.FieldCursor.isLower;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads a dictionary (RFC 9651, section 4.2.2), stricter than a reader must be: no name comes twice, byte sequences are
 * padded, and the kinds of values that signatures do not use (decimals, dates, display strings) are refused.
 */
final class FieldDictionaryReader {

    /** Characters; longer text is not looked at. */
    static final int MAX_LENGTH = 8_192;

    private static final String MORE_OF_A_KEY = "_-.*";

    private final FieldCursor at;
    private final BareItemReader bareItems;

    FieldDictionaryReader(String text) {
        this.at = new FieldCursor(text);
        this.bareItems = new BareItemReader(at);
        at.require(text.length() <= MAX_LENGTH, "at most 8,192 characters");
    }

    FieldDictionary read() {
        at.skipSpaces();
        Map<String, FieldMember> members = new LinkedHashMap<>();
        while (!at.isAtEnd()) {
            add(members, key(), this::member);
            skipToNext();
        }
        return new FieldDictionary(members);
    }

    private void skipToNext() {
        at.skipSpaces();
        if (at.isAtEnd()) {
            return;
        }
        at.skip(FieldDictionaryReader::isBlank);
        at.expect(',');
        at.skip(FieldDictionaryReader::isBlank);
        at.require(!at.isAtEnd(), "another member");
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    private <T> void add(Map<String, T> named, String name, Supplier<T> value) {
        at.require(!named.containsKey(name), "no second " + name);
        named.put(name, value.get());
    }

    private FieldMember member() {
        if (!at.take('=')) {
            return new Item(BareItem.Flag.TRUE, parameters());
        }
        return at.peek() == '(' ? innerList() : item();
    }

    private InnerList innerList() {
        at.expect('(');
        List<Item> items = new ArrayList<>();
        for (at.skipSpaces(); !at.take(')'); at.skipSpaces()) {
            items.add(item());
            at.require(at.peek() == ' ' || at.peek() == ')', "a space or )");
        }
        return new InnerList(items, parameters());
    }

    private Item item() {
        return new Item(bareItems.read(), parameters());
    }

    private Parameters parameters() {
        Map<String, BareItem> parameters = new LinkedHashMap<>();
        while (at.take(';')) {
            at.skipSpaces();
            add(parameters, key(), () -> at.take('=') ? bareItems.read() : BareItem.Flag.TRUE);
        }
        return new Parameters(parameters);
    }

    private String key() {
        at.require(isLower(at.peek()) || at.peek() == '*', "a name");
        return at.take(c -> isLower(c) || isDigit(c) || MORE_OF_A_KEY.indexOf(c) >= 0);
    }
}
