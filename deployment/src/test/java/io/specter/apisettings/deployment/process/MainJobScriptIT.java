package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the README shows, run as a newcomer runs it. */
class MainJobScriptIT {

    private static final Path SCRIPT = Path.of("..", "examples", "main-job.sh");

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;

    @BeforeAll
    static void start() {
        ProgramRun.needs(SCRIPT, "bash", "curl");
        specter = SpecterProcess.ready(directory.resolve("data"), Map.of());
    }

    @AfterAll
    static void end() {
        if (specter != null) {
            specter.close();
        }
    }

    @Test
    void itDoesTheMainJob() throws Exception {
        Path token = specter.dataDirectory().resolve("initial-operator-token");

        ProgramRun run = run("SPECTER_TOKEN_FILE", token.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output().lines())
                .contains("    \"status\":\"retiring\"", "    \"reason\":\"retired\"")
                .last()
                .isEqualTo("The main job is done.");
        assertThat(run.output()).doesNotContain(Files.readString(token).strip());
    }

    @Test
    void itFailsAtTheFirstAnswerThatIsNotExpected() throws Exception {
        ProgramRun run = run("SPECTER_TOKEN", "spo_nobody_knows_this_token");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("401 POST /apps\n")
                .contains("main-job: expected 201: ", "urn:specter:problem:unauthenticated")
                .doesNotContain("done", "spo_nobody_knows_this_token");
    }

    private static ProgramRun run(String variable, String value) throws Exception {
        return ProgramRun.of(
                directory,
                Map.of(variable, value),
                "bash",
                SCRIPT.toString(),
                specter.uri().toString());
    }
}
