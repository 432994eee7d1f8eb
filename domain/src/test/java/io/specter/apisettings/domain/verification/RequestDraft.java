package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.RequestMessage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request on its way to be signed by the book, written without the code it is to test. Each part can be changed before
 * it is signed, so that what it says is signed well; what is sent can be changed after.
 */
final class RequestDraft {

    /** What arrives. */
    record Sent(String method, String url, Map<String, List<String>> fields, Optional<byte[]> body) {

        RequestMessage message() {
            return RequestMessage.of(method, url, fields);
        }

        Sent method(String other) {
            return new Sent(other, url, fields, body);
        }

        Sent url(String other) {
            return new Sent(method, other, fields, body);
        }

        Sent field(String name, String... values) {
            Map<String, List<String>> changed = new LinkedHashMap<>(fields);
            changed.put(name, List.of(values));
            return new Sent(method, url, changed, body);
        }

        Sent edit(String name, String part, String other) {
            String value = String.join(", ", fields.get(name));
            if (!value.contains(part)) {
                throw new IllegalArgumentException(name + " has no " + part + ": " + value);
            }
            return field(name, value.replace(part, other));
        }

        Sent without(String name) {
            return field(name);
        }

        Sent body(String other) {
            return new Sent(method, url, fields, Optional.of(other.getBytes(StandardCharsets.UTF_8)));
        }

        Sent bodyNotAtHand() {
            return new Sent(method, url, fields, Optional.empty());
        }
    }

    static final String BODY = "{\"hello\": \"world\"}";

    String method = "POST";
    String url = "https://api.example/orders?page=2";

    /** What the components are for the signer. */
    final Map<String, String> derived = new LinkedHashMap<>();

    final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** As they are written in the list, quotes and all. */
    final List<String> components = new ArrayList<>();

    /** As they are written behind the list. */
    final Map<String, String> parameters = new LinkedHashMap<>();

    String label = "specter";
    Optional<byte[]> body = Optional.of(BODY.getBytes(StandardCharsets.UTF_8));
    private String key;

    RequestDraft(PlainSecret token, PlainSecret key, Instant now) {
        this.key = key.reveal();
        derived.put("@method", "POST");
        derived.put("@authority", "api.example");
        derived.put("@path", "/orders");
        derived.put("@query", "?page=2");
        fields.put("authorization", List.of("Bearer " + token.reveal()));
        fields.put("content-type", List.of("application/json"));
        fields.put("content-digest", List.of(digest("SHA-256", BODY)));
        for (String name : List.of(
                "@method", "@authority", "@path", "@query", "authorization", "content-digest", "content-type")) {
            components.add('"' + name + '"');
        }
        parameters.put("created", String.valueOf(now.getEpochSecond()));
        parameters.put("expires", String.valueOf(now.getEpochSecond() + 300));
        parameters.put("nonce", '"' + UUID.randomUUID().toString() + '"');
        parameters.put("keyid", '"' + SigningScene.id(key).value() + '"');
        parameters.put("tag", "\"specter\"");
    }

    /** In the form of the field: {@code sha-256=:…:}. */
    static String digest(String algorithm, String body) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(body.getBytes(StandardCharsets.UTF_8));
            return algorithm.toLowerCase(Locale.ROOT) + "=:"
                    + Base64.getEncoder().encodeToString(digest) + ":";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RequestDraft url(String other, String path, String query) {
        url = other;
        derived.put("@path", path);
        derived.put("@query", query);
        return this;
    }

    RequestDraft derived(String name, String value) {
        derived.put(name, value);
        return this;
    }

    RequestDraft field(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    RequestDraft parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    RequestDraft created(Instant at) {
        return parameter("created", String.valueOf(at.getEpochSecond()));
    }

    RequestDraft expires(Instant at) {
        return parameter("expires", String.valueOf(at.getEpochSecond()));
    }

    RequestDraft withoutParameter(String name) {
        parameters.remove(name);
        return this;
    }

    RequestDraft cover(String component) {
        components.add(component);
        return this;
    }

    RequestDraft uncover(String component) {
        if (!components.remove(component)) {
            throw new IllegalArgumentException(component);
        }
        return this;
    }

    RequestDraft key(PlainSecret other) {
        key = other.reveal();
        return parameter("keyid", '"' + SigningScene.id(other).value() + '"');
    }

    RequestDraft secret(String other) {
        key = other;
        return this;
    }

    RequestDraft withoutBody() {
        body = Optional.empty();
        fields.remove("content-type");
        fields.remove("content-digest");
        return uncover("\"content-type\"").uncover("\"content-digest\"");
    }

    String input() {
        return components.stream().collect(Collectors.joining(" ", "(", ")"))
                + parameters.entrySet().stream()
                        .map(parameter -> ";" + parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining());
    }

    String base() {
        return components.stream()
                        .map(component -> component + ": " + value(component) + "\n")
                        .collect(Collectors.joining())
                + "\"@signature-params\": " + input();
    }

    private String value(String component) {
        String name = component.replaceAll("^\"|\".*$", "");
        return derived.getOrDefault(name, String.join(", ", fields.getOrDefault(name, List.of())));
    }

    String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return ":" + Base64.getEncoder().encodeToString(mac.doFinal(base().getBytes(StandardCharsets.UTF_8))) + ":";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Sent signed() {
        Map<String, List<String>> sent = new LinkedHashMap<>(fields);
        sent.put("signature-input", List.of(label + "=" + input()));
        sent.put("signature", List.of(label + "=" + signature()));
        return new Sent(method, url, sent, body);
    }
}
