package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What our profile leaves to the signer: label, order, what is covered besides, the nonce, the end, the digest. */
final class AnySignature {

    private static final List<String> LABELS = List.of("sig1", "specter", "a-b_c.d*e", "*");
    private static final String IN_NONCES = "abcXYZ019+/=-_ \"\\;,()";
    private static final List<String> DIGESTS = List.of("sha-256", "sha-512");

    private final Random random;

    AnySignature(Random random) {
        this.random = random;
    }

    Map<String, Object> of(MadeUpRequest request, Instant now, CredentialId keyId) {
        Map<String, Object> choices = new HashMap<>();
        choices.put("label", any(LABELS));
        choices.put("components", components(request));
        choices.put("parameters", parameters(now, keyId));
        if (request.carriesBody()) {
            choices.put("digest", any(DIGESTS));
        }
        return choices;
    }

    private List<String> components(MadeUpRequest request) {
        List<String> tokenField = List.of(request.message().fields().has("api-key") ? "api-key" : "authorization");
        List<String> components = new ArrayList<>(SignatureProfile.components(tokenField, request.carriesBody()));
        if (random.nextBoolean()) {
            components.add("@scheme");
        }
        request.fields().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !components.contains(name) && random.nextBoolean())
                .toList()
                .forEach(components::add);
        Collections.shuffle(components, random);
        return components;
    }

    private Map<String, Object> parameters(Instant now, CredentialId keyId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("created", now.getEpochSecond());
        all.put("expires", now.getEpochSecond() + 60 + random.nextInt(600));
        all.put("nonce", nonce());
        all.put("keyid", keyId.value());
        all.put("tag", SignatureProfile.TAG);
        List<String> names = new ArrayList<>(all.keySet());
        Collections.shuffle(names, random);
        Map<String, Object> parameters = new LinkedHashMap<>();
        names.forEach(name -> parameters.put(name, all.get(name)));
        return parameters;
    }

    private String nonce() {
        StringBuilder nonce = new StringBuilder();
        for (int length = SignatureProfile.MIN_NONCE + random.nextInt(40); length > 0; length--) {
            nonce.append(IN_NONCES.charAt(random.nextInt(IN_NONCES.length())));
        }
        return nonce.toString();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
