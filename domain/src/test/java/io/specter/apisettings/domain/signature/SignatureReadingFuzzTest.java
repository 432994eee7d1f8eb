package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.specter.apisettings.domain.Promptly;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever request is presented with a token (docs/proofs/fuzzing.md). */
class SignatureReadingFuzzTest {

    private static final PlainSecret TOKEN = PlainSecret.of("any-token");
    private static final SigningKey KEY = SigningKey.of(PlainSecret.of("any-key"));
    private static final Instant NOW = Instant.ofEpochSecond(1_772_359_200);

    /** @param input a line of method and URL, then lines of header fields, of which one with a blank first goes on */
    @FuzzTest
    void anyRequestIsRead(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n(?![ \t])", -1);
        String[] first = lines[0].split(" ", 2);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] field = line.split(":", 2);
            fields.computeIfAbsent(field[0], name -> new ArrayList<>()).add(field[field.length - 1]);
        }

        assertCanonical(fields);
        Promptly.run(() -> fields.forEach((name, values) -> value(values)));
        Promptly.run(() -> message(first[0], first[first.length - 1], fields)
                .ifPresent(message -> assertRead(new SignatureReading(message, TOKEN, false))));
        Promptly.run(() -> message(first[0], first[first.length - 1], fields)
                .ifPresent(message -> assertRead(new SignatureReading(message, TOKEN, true))));
    }

    private static Optional<RequestMessage> message(String method, String url, Map<String, List<String>> fields) {
        try {
            return Optional.of(RequestMessage.of(method, url, fields));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static void assertCanonical(Map<String, List<String>> fields) {
        boolean areCanonical = fields.values().stream()
                .flatMap(List::stream)
                .flatMap(raw -> value(List.of(raw)).stream())
                .allMatch(value -> value(List.of(value)).equals(Optional.of(value)));
        assertThat(areCanonical).isTrue();
    }

    private static Optional<String> value(List<String> values) {
        try {
            return new HttpFields(Map.of("x", values)).value("x");
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static void assertRead(SignatureReading reading) {
        boolean isMadeWithKey = reading.isMadeWith(KEY);
        boolean isTimely = reading.isTimely(NOW);
        Optional<SignatureBase> base = reading.expectedBase(NOW);

        assertThat(isMadeWithKey && reading.missing().isEmpty() && base.isEmpty())
                .isFalse();
        assertThat(isTimely && reading.created().isEmpty()).isFalse();
        assertThat(reading.isAbsent() && reading.keyId().isPresent()).isFalse();
        reading.contentDigest()
                .map(ContentDigest::text)
                .ifPresent(text -> assertThat(ContentDigest.parse(text)).hasToString(text));
        base.ifPresent(SignatureReadingFuzzTest::assertShown);
        if (reading.isSound()) {
            assertThat(reading.faults()).isEmpty();
            assertThat(reading.missing()).isEmpty();
            assertThat(reading.nonce().id()).hasSize(64);
            assertThat(reading.nonce().until()).isAfter(reading.created().orElseThrow());
        }
    }

    private static void assertShown(SignatureBase base) {
        assertThat(ShownBase.of(base).text().lines().count())
                .isEqualTo(base.text().lines().count());
        assertThat(ShownBase.difference(base, base.text())).isEmpty();
        assertThat(ShownBase.difference(base, base.text() + "\n")).isPresent();
    }
}
