package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.RequestSigner;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that are signed with a secret key, as backends show them. */
class SignedRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://api.example/orders?page=2";
    private static final String BODY = "{\"hello\": \"world\"}";

    @RegisterExtension
    final Api api = new Api();

    private String environment = "";
    private String token = "";
    private String key = "";

    @BeforeEach
    void issue() {
        environment = api.environment("development");
        token = api.post(environment + "/auth-tokens", "").is(201).text("/token");
        key = api.post(environment + "/secret-keys", "").is(201).text("/secretKey");
    }

    /** What a backend sends when it has got a request signed with the key. */
    private ObjectNode signed(String with) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Authorization", List.of("Bearer " + token));
        fields.put("Content-Type", List.of("application/json"));
        new RequestSigner(PlainSecret.of(with), new SecureRandom(), api.clock())
                .sign(RequestMessage.of("POST", URL, fields), BODY.getBytes(StandardCharsets.UTF_8))
                .forEach((name, value) -> fields.put(name, List.of(value)));
        ObjectNode body = JSON.createObjectNode();
        body.put("token", token);
        ObjectNode request = body.putObject("request");
        request.put("method", "POST").put("url", URL).set("headers", JSON.valueToTree(fields));
        request.put("body", base64(BODY));
        return body;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode request(ObjectNode body) {
        return (ObjectNode) body.get("request");
    }

    private static ObjectNode headers(ObjectNode body) {
        return (ObjectNode) request(body).get("headers");
    }

    private Answer verify(ObjectNode body) {
        return api.post("/verifications", body.toString()).is(200);
    }

    private Answer diagnose(ObjectNode body) {
        return api.post("/signature-diagnoses", body.toString());
    }

    private void requireSignatures() {
        api.patch(environment, "{\"requireSignature\":true}").is(200);
    }

    @Test
    void aSignatureIsVerifiedOnce() {
        requireSignatures();
        ObjectNode body = signed(key);

        assertThat(verify(body).text("/signature")).isEqualTo("verified");
        assertThat(verify(body).body()).isEqualTo("{\"accepted\":false,\"reason\":\"signature-replayed\"}");
    }

    @Test
    void theDigestIsReturnedWhereTheBodyIsNotGiven() {
        ObjectNode given = signed(key);
        ObjectNode notGiven = signed(key);
        request(notGiven).remove("body");
        ObjectNode other = signed(key);
        request(other).put("body", base64("{}"));

        assertThat(verify(given).json().get("contentDigest").isNull()).isTrue();
        assertThat(verify(notGiven).text("/contentDigest"))
                .isEqualTo("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");
        assertThat(verify(other).text("/reason")).isEqualTo("digest-mismatch");
    }

    @Test
    void eachReasonIsTold() {
        ObjectNode late = signed(key);
        ObjectNode changed = signed(key);
        request(changed).put("method", "PUT");
        ObjectNode bare = signed(key);
        headers(bare).remove("Signature-Input");

        assertThat(verify(bare).text("/signature")).isEqualTo("absent");
        requireSignatures();
        assertThat(verify(bare).text("/reason")).isEqualTo("signature-missing");
        assertThat(api.post("/verifications", "{\"token\":\"" + token + "\"}").text("/reason"))
                .isEqualTo("signature-missing");
        assertThat(verify(changed).text("/reason")).isEqualTo("signature-invalid");
        api.clock().advance(Duration.ofSeconds(301));
        assertThat(verify(late).text("/reason")).isEqualTo("signature-stale");
    }

    @Test
    void aHeaderIsATextOrAListInWhateverCase() {
        ObjectNode body = signed(key);
        String type = headers(body).remove("Content-Type").get(0).asText();
        headers(body).put("CONTENT-TYPE", type);
        headers(body).putArray("x-forwarded-for").add("192.0.2.1").add("192.0.2.2");
        headers(body).putArray("cookie");

        assertThat(verify(body).text("/signature")).isEqualTo("verified");
    }

    @Test
    void whatIsNoRequestIsAViolation() {
        ObjectNode body = signed(key);
        request(body)
                .put("method", "G T")
                .put("url", "/orders")
                .put("body", "?")
                .put("scheme", "https");
        headers(body).put("x-count", 7).putArray("x-list").add(true);
        api.post("/verifications", body.toString())
                .violates(
                        "request.body",
                        "request.headers.x-count",
                        "request.headers.x-list[0]",
                        "request.method",
                        "request.scheme",
                        "request.url");
        api.post("/verifications", "{\"token\":\"x\",\"request\":{}}")
                .violates("request.headers", "request.method", "request.url");
        api.post(
                        "/verifications",
                        "{\"token\":\"x\",\"request\":{\"method\":\"GET\",\"url\":\"https://a.example\",\"headers\":[]}}")
                .violates("request.headers");
        api.post("/signature-diagnoses", "{}").violates("request", "token");
        api.post("/signature-diagnoses", signed(key).put("user", "").toString()).violates("user");
    }

    @Test
    void moreHeadersThanAnybodySendsAreRefused() {
        ObjectNode body = signed(key);
        for (int i = 0; i < 101; i++) {
            headers(body).put("x-" + i, "");
        }
        api.post("/verifications", body.toString()).violates("request.headers");
    }

    @Test
    void aDiagnosisTellsWhatIsWrongAndNoSecret() {
        ObjectNode body = signed(key);
        headers(body).put("Content-Type", "text/plain");
        body.put("signatureBase", "\"@method\": POST\n\"@authority\": api.example:443");
        Answer answer = diagnose(body).is(200);

        assertThat(answer.text("/verification/reason")).isEqualTo("signature-invalid");
        assertThat(answer.text("/firstDifference/line")).isEqualTo("2");
        assertThat(answer.text("/firstDifference/expected")).isEqualTo("\"@authority\": api.example");
        assertThat(answer.text("/contentDigest")).isEqualTo("fits");
        assertThat(answer.text("/clockDifference")).isEqualTo("0");
        assertThat(answer.text("/signatureBase"))
                .contains("\"content-type\": text/plain", "\"authorization\": Bearer spk_dev_", "…\n");
        assertThat(answer.body())
                .doesNotContain(token.substring(token.lastIndexOf('_') + 1))
                .doesNotContain(key.substring(key.lastIndexOf('_') + 1));
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aDiagnosisOfAnUnsignedRequestTellsWhatToCover() {
        ObjectNode body = signed(key);
        headers(body).remove("Signature-Input");
        Answer answer = diagnose(body).is(200);

        assertThat(answer.json().get("missingComponents"))
                .hasSize(7)
                .first()
                .isEqualTo(JSON.getNodeFactory().textNode("@method"));
        assertThat(answer.text("/signatureBase"))
                .contains("\"@path\": /orders\n", ";created=", "<id of the secret key>");
    }

    @Test
    void aDiagnosisTakesWhatAVerificationTakesAndUsesNoNonceUp() {
        ObjectNode body = signed(key).put("user", "alice");
        assertThat(diagnose(body).text("/verification/accepted")).isEqualTo("true");
        assertThat(verify(body).text("/accepted")).isEqualTo("true");
        assertThat(diagnose(body).text("/verification/reason")).isEqualTo("signature-replayed");
    }
}
