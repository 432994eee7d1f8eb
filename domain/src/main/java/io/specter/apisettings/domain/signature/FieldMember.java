package io.specter.apisettings.domain.signature;

import java.util.List;
import java.util.stream.Collectors;

/** What stands under a name in a dictionary (RFC 9651, section 3.2). */
sealed interface FieldMember {

    /** As it is written in a field. */
    String text();

    /** One value. */
    record Item(BareItem value, Parameters parameters) implements FieldMember {
        @Override
        public String text() {
            return value.text() + parameters.text();
        }
    }

    /** A list of values. */
    record InnerList(List<Item> items, Parameters parameters) implements FieldMember {
        public InnerList {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(Item::text).collect(Collectors.joining(" ", "(", ")")) + parameters.text();
        }
    }
}
