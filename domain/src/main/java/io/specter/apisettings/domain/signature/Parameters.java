package io.specter.apisettings.domain.signature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is said of a member or an item, in the order it is said (RFC 9651, section 3.1.2). */
record Parameters(Map<String, BareItem> all) {

    static final Parameters NONE = new Parameters(Map.of());

    Parameters {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /** The string of this name; empty when there is none, or something else. */
    Optional<String> text(String name) {
        return all.get(name) instanceof BareItem.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** The integer of this name; empty when there is none, or something else. */
    Optional<Long> whole(String name) {
        return all.get(name) instanceof BareItem.Whole whole ? Optional.of(whole.value()) : Optional.empty();
    }

    /** As they are written behind what they are said of. */
    String text() {
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) ->
                text.append(';').append(name).append(value.equals(BareItem.Flag.TRUE) ? "" : '=' + value.text()));
        return text.toString();
    }
}
