package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of the running service, checked by the command that needs none. */
class CheckAuditIT {

    @TempDir
    Path directory;

    @Test
    void anExportIsCheckedWithoutTheService() throws IOException {
        Path export = directory.resolve("trail.ndjson");
        String lines = exported();

        Files.writeString(export, lines);
        assertThat(check(export)).isEqualTo(new CommandProcess(0, "whole: 5 events in 3 chains\n"));

        Files.writeString(export, lines.replaceFirst("\"changed\":\\[]", "\"changed\":[\"url\"]"));
        assertThat(check(export))
                .isEqualTo(new CommandProcess(
                        1, "specter: not whole: line 1: chain installation, position 1, event 1: changed\n"));

        Files.writeString(export, lines.substring(0, lines.length() - 2));
        assertThat(check(export).output()).startsWith("specter: not whole: line 8 is no flat JSON");

        Files.writeString(export, "");
        assertThat(check(export))
                .isEqualTo(
                        new CommandProcess(1, "specter: not whole: line 1 is no export: there is not a chain in it\n"));
        assertThat(check(directory.resolve("none")).exitCode()).isEqualTo(1);
    }

    private String exported() {
        try (SpecterProcess specter = SpecterProcess.ready(directory.resolve("data"), Map.of())) {
            String shop = specter.api().app("Shop");
            specter.api().app("Bank");
            specter.api()
                    .post(shop + "/environments/development/auth-tokens", "{}")
                    .is(201);
            specter.api().get(shop + "/environments/beta").is(404);
            specter.api().delete(shop + "/environments/production").is(409);
            Answer whole = specter.api().get("/audit-events/integrity").is(200);
            assertThat(whole.text("/whole")).isEqualTo("true");
            Answer export = specter.api().get("/audit-events/export").is(200);
            assertThat(export.header("Content-Type")).isEqualTo("application/x-ndjson");
            return export.body();
        }
    }

    private static CommandProcess check(Path export) {
        return CommandProcess.run("check-audit", export.toString());
    }
}
