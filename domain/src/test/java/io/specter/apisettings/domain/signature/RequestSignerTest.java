package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSignerTest {

    private static final byte[] NONE = {};
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private final PlainSecret secretKey = credential(CredentialKind.SECRET_KEY);
    private final RequestSigner signer = new RequestSigner(secretKey, random, clock);

    private PlainSecret credential(CredentialKind kind) {
        return CredentialFormat.generate(
                new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random)),
                random);
    }

    private static RequestMessage request(Map<String, List<String>> fields) {
        return RequestMessage.of("POST", "https://api.example/orders?page=2", fields);
    }

    private SignatureReading sentAndRead(RequestMessage request, byte[] body, PlainSecret token) {
        RequestMessage sent = request;
        for (Map.Entry<String, String> added : signer.sign(request, body).entrySet()) {
            sent = sent.with(added.getKey().toLowerCase(Locale.ROOT), added.getValue());
        }
        return new SignatureReading(sent, token, body.length > 0);
    }

    @Test
    void whatItSignsIsSoundAndMadeWithItsKey() {
        PlainSecret token = credential(CredentialKind.AUTH_TOKEN);
        List<Map<String, List<String>>> carriers = List.of(
                Map.of("Authorization", List.of("Bearer " + token.reveal()), "Content-Type", List.of("text/plain")),
                Map.of("api-key", List.of(token.reveal()), "content-type", List.of("text/plain")));
        for (Map<String, List<String>> fields : carriers) {
            SignatureReading read = sentAndRead(request(fields), BODY, token);

            assertThat(read.faults()).isEmpty();
            assertThat(read.missing()).isEmpty();
            assertThat(read.isSound()).isTrue();
            assertThat(read.isMadeWith(SigningKey.of(secretKey))).isTrue();
            assertThat(read.isTimely(clock.instant())).isTrue();
            assertThat(read.contentDigest().orElseThrow().fits(BODY)).isTrue();
            assertThat(read.nonce().nonce()).hasSizeGreaterThanOrEqualTo(SignatureProfile.MIN_NONCE);
        }
    }

    @Test
    void aRequestWithoutABodyHasNoDigest() {
        RequestMessage request = request(Map.of("api-key", List.of("x"), "Content-Length", List.of("0")));

        assertThat(signer.sign(request, NONE)).containsOnlyKeys("Signature-Input", "Signature");
        assertThat(sentAndRead(request, NONE, PlainSecret.of("x")).isSound()).isTrue();
    }

    @Test
    void noNonceComesTwice() {
        RequestMessage request = request(Map.of("api-key", List.of("x")));

        assertThat(sentAndRead(request, NONE, PlainSecret.of("x")).nonce())
                .isNotEqualTo(sentAndRead(request, NONE, PlainSecret.of("x")).nonce());
    }

    @Test
    void whatCouldNotBeVerifiedIsNotSigned() {
        assertThatIllegalArgumentException().isThrownBy(() -> signer.sign(request(Map.of()), NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer.sign(request(Map.of("api-key", List.of("x"))), BODY))
                .withMessageContaining("content-type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestSigner(credential(CredentialKind.AUTH_TOKEN), random, clock));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestSigner(PlainSecret.of("sps_mine"), random, clock));
    }
}
