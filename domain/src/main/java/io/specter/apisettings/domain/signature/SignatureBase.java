package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The text that a signature signs (RFC 9421, section 2.5). */
public record SignatureBase(String text) {

    /**
     * The base of what the list covers.
     *
     * @throws IllegalArgumentException when it covers something twice, or something that the request does not have or
     *     that cannot be covered here
     */
    static SignatureBase of(RequestMessage message, InnerList covered) {
        Set<Item> seen = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Item component : covered.items()) {
            if (!seen.add(component)) {
                throw new IllegalArgumentException(component.text() + " is covered twice");
            }
            lines.add(component.text() + ": " + value(message, component));
        }
        lines.add("\"@signature-params\": " + covered.text());
        return new SignatureBase(String.join("\n", lines));
    }

    private static String value(RequestMessage message, Item component) {
        if (!component.parameters().isEmpty() || !(component.value() instanceof BareItem.Text name)) {
            throw uncoverable(component);
        }
        return switch (name.value()) {
            case "@method" -> message.method();
            case "@target-uri" -> message.target().toString();
            case "@authority" -> message.target().authority();
            case "@scheme" -> message.target().scheme();
            case "@request-target" -> message.target().requestTarget();
            case "@path" -> message.target().path();
            case "@query" -> '?' + message.target().query().orElse("");
            default -> field(message, component, name.value());
        };
    }

    private static String field(RequestMessage message, Item component, String name) {
        if (name.startsWith("@") || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw uncoverable(component);
        }
        return message.fields()
                .value(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        component.text() + " is covered, but the request has no such header field"));
    }

    /** It has the token in it. */
    @Override
    public String toString() {
        return ShownBase.of(this).text();
    }

    private static IllegalArgumentException uncoverable(Item component) {
        return new IllegalArgumentException(component.text() + " cannot be covered here");
    }
}
