package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.util.stream.Collectors;

/** A dictionary as it is to be written (RFC 9651, section 4.1.2); the order is in it, which equality of maps leaves out. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(FieldDictionary dictionary) {
        return dictionary.members().entrySet().stream()
                .map(member -> member.getKey() + of(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String of(FieldMember member) {
        return member instanceof Item item && item.value().equals(BareItem.Flag.TRUE)
                ? item.parameters().text()
                : '=' + member.text();
    }
}
