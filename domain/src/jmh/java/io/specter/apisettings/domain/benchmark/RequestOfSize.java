package io.specter.apisettings.domain.benchmark;

import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.RequestSigner;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.verification.OneEnvironment;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A request with a body of so many bytes, or none, not signed and signed. */
@State(Scope.Benchmark)
public class RequestOfSize {

    @Param({"0", "1024", "65536"})
    public int bodyBytes;

    final MovingClock clock = new MovingClock();
    final Instant now = clock.instant();
    final OneEnvironment environment = new OneEnvironment(now);
    final RequestSigner signer = new RequestSigner(environment.secretKey(), new SecureRandom(), clock);
    final SigningKey key = SigningKey.of(environment.secretKey());

    byte[] body;
    Map<String, List<String>> fields;
    Map<String, List<String>> signedFields;

    @Setup
    public void sign() {
        body = new byte[bodyBytes];
        fields = new HashMap<>();
        fields.put("Authorization", List.of("Bearer " + environment.authToken().reveal()));
        fields.put("Accept", List.of("application/json"));
        fields.put("User-Agent", List.of("example/1.0"));
        if (bodyBytes > 0) {
            fields.put("Content-Type", List.of("application/json"));
            fields.put("Content-Length", List.of(String.valueOf(bodyBytes)));
        }
        signedFields = new HashMap<>(fields);
        signer.sign(message(), body).forEach((name, value) -> signedFields.put(name, List.of(value)));
    }

    RequestMessage message() {
        return message(fields);
    }

    RequestMessage signedMessage() {
        return message(signedFields);
    }

    private static RequestMessage message(Map<String, List<String>> fields) {
        return RequestMessage.of("POST", "https://api.shop.example/v1/orders?page=2&sort=-date", fields);
    }
}
