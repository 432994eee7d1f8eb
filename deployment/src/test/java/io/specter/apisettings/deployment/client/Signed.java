package io.specter.apisettings.deployment.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as a backend shows them, signed a moment ago. */
public final class Signed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String URL = "https://api.example/orders?page=2";

    private Signed() {}

    /** The body of a verification. */
    public static String request(String token, String secretKey) {
        byte[] content = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Authorization", List.of("Bearer " + token));
        fields.put("Content-Type", List.of("application/json"));
        new RequestSigner(PlainSecret.of(secretKey), RANDOM, InstantSource.system())
                .sign(RequestMessage.of("POST", URL, fields), content)
                .forEach((name, value) -> fields.put(name, List.of(value)));
        ObjectNode body = JSON.createObjectNode();
        body.put("token", token)
                .putObject("request")
                .put("method", "POST")
                .put("url", URL)
                .put("body", Base64.getEncoder().encodeToString(content))
                .set("headers", JSON.valueToTree(fields));
        return body.toString();
    }
}
