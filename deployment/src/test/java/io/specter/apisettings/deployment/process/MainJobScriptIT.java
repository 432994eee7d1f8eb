package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
        assumeTrue(isInstalled("bash") && isInstalled("curl"), SCRIPT + " was not run: it needs bash and curl");
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

        Run run = run("SPECTER_TOKEN_FILE", token.toString());

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output().lines())
                .contains("    \"status\":\"retiring\"", "    \"reason\":\"retired\"")
                .last()
                .isEqualTo("The main job is done.");
        assertThat(run.output()).doesNotContain(Files.readString(token).strip());
    }

    @Test
    void itFailsAtTheFirstAnswerThatIsNotExpected() throws Exception {
        Run run = run("SPECTER_TOKEN", "spo_nobody_knows_this_token");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("401 POST /apps\n")
                .contains("main-job: expected 201: ", "urn:specter:problem:unauthenticated")
                .doesNotContain("done", "spo_nobody_knows_this_token");
    }

    private record Run(int exitCode, String output) {}

    private static Run run(String variable, String value) throws IOException, InterruptedException {
        File output = Files.createTempFile(directory, "output", ".txt").toFile();
        ProcessBuilder script = new ProcessBuilder(
                        "bash", SCRIPT.toString(), specter.uri().toString())
                .redirectErrorStream(true)
                .redirectOutput(output);
        script.environment().keySet().removeIf(name -> name.startsWith("SPECTER_"));
        script.environment().put(variable, value);
        Process process = script.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), Files.readString(output.toPath()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
