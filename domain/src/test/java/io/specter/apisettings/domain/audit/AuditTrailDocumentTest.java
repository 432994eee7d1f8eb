package io.specter.apisettings.domain.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.Refusal;
import io.specter.apisettings.domain.access.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example in {@code docs/audit-trail.md} is a real one. */
class AuditTrailDocumentTest {

    private static final Optional<AppId> SHOP = Optional.of(new AppId("app_7Kq2mX9bT4vZ1cRp"));

    private static List<String> document() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "audit-trail.md"));
    }

    private static Trail example() {
        Trail trail = new Trail();
        trail.add(event(AuditAction.REGISTER_APP, Optional.empty(), List.of(), Optional.empty(), "a new shop"));
        trail.add(event(
                AuditAction.CHANGE_ENVIRONMENT,
                Optional.of(EnvironmentName.PRODUCTION),
                List.of("url"),
                Optional.of(Refusal.CONFIRMATION_REQUIRED),
                "\"go live\" ☂"));
        return trail;
    }

    private static AuditEvent event(
            AuditAction action,
            Optional<EnvironmentName> environment,
            List<String> changed,
            Optional<Refusal> refusal,
            String reason) {
        return new AuditEvent(
                Trail.NOON,
                Trail.ALICE,
                Origin.UNKNOWN,
                action,
                new AuditSubject(SHOP, environment, Optional.empty(), Optional.empty(), Optional.empty()),
                changed,
                refusal,
                Optional.of(new Reason(reason)),
                false);
    }

    @Test
    void itIsAnExportAsItIsWritten() throws IOException {
        List<String> lines = example().lines();

        assertThat(document()).as(String.join("\n", lines)).containsSubsequence(lines);
        assertThat(Trail.check(lines)).isEqualTo(new Integrity(1, 2, 0, Optional.empty()));
    }

    /** With nothing of ours. */
    @Test
    void itsHashesAreThoseOfTheTextWithoutThem() throws IOException, GeneralSecurityException {
        List<String> events = document().stream()
                .filter(line -> line.startsWith("{\"action\":"))
                .filter(line -> line.contains("\"hash\":"))
                .toList();

        assertThat(events).hasSize(2);
        for (String event : events) {
            String hash = event.replaceFirst(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
            String rest = event.replace("\"hash\":\"" + hash + "\",", "");
            assertThat(document()).as("what is hashed").contains(event.contains("\"position\":1,") ? rest : event);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(rest.getBytes(UTF_8));

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
        }
    }
}
