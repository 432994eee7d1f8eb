package io.specter.apisettings.domain.signature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A structured field of named members, in their order (RFC 9651, section 3.2). */
record FieldDictionary(Map<String, FieldMember> members) {

    FieldDictionary {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** @throws IllegalArgumentException when it is none that {@link FieldDictionaryReader} reads */
    static FieldDictionary parse(String text) {
        return new FieldDictionaryReader(text).read();
    }

    /** The byte sequence of this name, without anything said of it; empty when there is none, or something else. */
    Optional<BareItem.Bytes> bytes(String name) {
        return members.get(name) instanceof FieldMember.Item item
                        && item.parameters().isEmpty()
                        && item.value() instanceof BareItem.Bytes bytes
                ? Optional.of(bytes)
                : Optional.empty();
    }
}
