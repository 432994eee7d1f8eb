package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.specter.apisettings.domain.Promptly;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whatever is handed in as a credential, or with one in it (docs/proofs/fuzzing.md). */
class CredentialFormatFuzzTest {

    private static final Pattern WHOLE =
            Pattern.compile("sp[kso]_([a-z][a-z0-9-]{1,30}_)?[0-9A-Za-z]{16}_[0-9A-Za-z]{38}");

    @FuzzTest
    void anyTextIsJudgedAndRedacted(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Promptly.run(() -> judgeAndRedact(text));
    }

    private static void judgeAndRedact(String text) {
        Optional<CredentialLabel> label = CredentialFormat.read(PlainSecret.of(text));
        String redacted = CredentialFormat.redact(text);

        assertThat(WHOLE.matcher(redacted).find()).isFalse();
        label.ifPresent(read -> {
            assertThat(text).startsWith(read.head());
            assertThat(redacted).isEqualTo(read.hint());
            assertThat(CredentialFormat.redact('?' + text + '?')).isEqualTo('?' + read.hint() + '?');
        });
    }
}
