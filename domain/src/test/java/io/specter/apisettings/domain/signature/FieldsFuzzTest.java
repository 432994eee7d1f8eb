package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.specter.apisettings.domain.Promptly;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Whatever stands in a field or a URL that a signature is read from (docs/proofs/fuzzing.md). */
class FieldsFuzzTest {

    @FuzzTest
    void anyTextIsReadToWhatItsOwnTextIsReadTo(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Promptly.run(() -> {
            assertReadAgain(text, FieldDictionary::parse, CanonicalText::of);
            assertReadAgain(text, ContentDigest::parse, ContentDigest::text);
            assertReadAgain(text, TargetUri::parse, TargetUri::toString);
        });
    }

    private static <T> void assertReadAgain(String text, Function<String, T> reader, Function<T, String> writer) {
        attempt(text, reader).map(writer).ifPresent(canonical -> {
            T again = reader.apply(canonical);
            assertThat(writer.apply(again)).isEqualTo(canonical);
        });
    }

    private static <T> Optional<T> attempt(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
