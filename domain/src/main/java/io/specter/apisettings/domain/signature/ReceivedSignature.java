package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one signature of a request that has our tag, as it came.
 *
 * @param label what it is called in the two fields
 * @param input what it covers and says of itself
 */
record ReceivedSignature(String label, InnerList input) {

    /**
     * Finds it; empty when none has our tag.
     *
     * @throws IllegalArgumentException when the field is malformed, or several have our tag
     */
    static Optional<ReceivedSignature> in(HttpFields fields) {
        Map<String, InnerList> ours = dictionary(fields, "signature-input")
                .map(ReceivedSignature::ours)
                .orElse(Map.of());
        if (ours.size() > 1) {
            throw new IllegalArgumentException("several signatures have the tag " + SignatureProfile.TAG);
        }
        return ours.entrySet().stream()
                .findFirst()
                .map(member -> new ReceivedSignature(member.getKey(), member.getValue()));
    }

    private static Optional<FieldDictionary> dictionary(HttpFields fields, String name) {
        try {
            return fields.value(name).map(FieldDictionary::parse);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(name + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Map<String, InnerList> ours(FieldDictionary inputs) {
        Map<String, InnerList> ours = new LinkedHashMap<>();
        inputs.members().forEach((label, member) -> {
            if (member instanceof InnerList list && isOurs(list.parameters())) {
                ours.put(label, list);
            }
        });
        return ours;
    }

    private static boolean isOurs(Parameters parameters) {
        return parameters.text("tag").filter(SignatureProfile.TAG::equals).isPresent();
    }

    /** @throws IllegalArgumentException when it is not there, or cannot be read */
    BareItem.Bytes value(HttpFields fields) {
        return dictionary(fields, "signature")
                .flatMap(signatures -> signatures.bytes(label))
                .orElseThrow(() ->
                        new IllegalArgumentException("signature: must have " + label + "=:…: as signature-input does"));
    }

    boolean covers(String component) {
        return input.items().contains(component(component));
    }

    static FieldMember.Item component(String name) {
        return new FieldMember.Item(new BareItem.Text(name), Parameters.NONE);
    }
}
