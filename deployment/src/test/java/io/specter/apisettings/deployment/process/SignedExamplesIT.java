package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.client.RequestSigning;
import io.specter.apisettings.deployment.client.Api;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.WebTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way to sign that we offer, against an API whose environment takes signed requests only. */
class SignedExamplesIT {

    private static final String VERIFIED = "\"signature\":\"verified\"";
    private static final String REPLAYED = "{\"accepted\":false,\"reason\":\"signature-replayed\"}";
    private static final String INVALID = "{\"accepted\":false,\"reason\":\"signature-invalid\"}";

    private enum Example {
        SHELL("signed-request.sh", "bash curl openssl"),
        PYTHON("signed-request.py", "python3"),
        JAVASCRIPT("signed-request.mjs", "node");

        private final Path file;
        private final String programs;

        /** @param programs the first one runs it */
        Example(String name, String programs) {
            this.file = Path.of("..", "examples", name);
            this.programs = programs;
        }

        private ProgramRun run(String secretKey, String url, String... body) throws Exception {
            return run(Map.of("SPECTER_AUTH_TOKEN", token, "SPECTER_SECRET_KEY", secretKey), url, body);
        }

        private ProgramRun run(Map<String, String> environment, String url, String... body) throws Exception {
            String[] needed = programs.split(" ", -1);
            ProgramRun.needs(file, needed);
            List<String> command = new ArrayList<>(List.of(needed[0], file.toString(), url));
            command.addAll(List.of(body));
            ProgramRun run = ProgramRun.of(directory, environment, command.toArray(String[]::new));
            assertThat(run.output()).doesNotContain(token).doesNotContain(environment.get("SPECTER_SECRET_KEY"));
            return run;
        }
    }

    @TempDir
    private static Path directory;

    private static SpecterProcess specter;
    private static AskingBackend backend;
    private static String token;
    private static String secretKey;
    private static String keyOfAnotherEnvironment;

    @BeforeAll
    static void start() throws IOException {
        specter = SpecterProcess.ready(directory.resolve("data"), Map.of());
        Api api = specter.api();
        String app = api.app("Shop");
        String development = app + "/environments/development";
        token = api.post(development + "/auth-tokens", "").is(201).text("/token");
        secretKey = api.post(development + "/secret-keys", "").is(201).text("/secretKey");
        keyOfAnotherEnvironment = api.post(app + "/environments/quality-assurance/secret-keys", "")
                .is(201)
                .text("/secretKey");
        api.patch(development, "{\"requireSignature\":true}").is(200);
        backend = new AskingBackend(api);
    }

    @AfterAll
    static void end() {
        if (backend != null) {
            backend.close();
        }
        if (specter != null) {
            specter.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItSendsIsVerifiedOnce(Example example) throws Exception {
        ProgramRun run = example.run(secretKey, backend.uri() + "/orders?page=2");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains(VERIFIED, "200");
        assertThat(backend.last().body()).isEqualTo("{\"item\":1}");
        assertThat(backend.last().again()).isEqualTo(REPLAYED);
    }

    @ParameterizedTest
    @EnumSource
    void urlsAndBodiesOfAllKindsAreSignedAsTheyAreSent(Example example) throws Exception {
        String host = backend.uri().toString();
        List<String> urls = List.of(
                host,
                host.replace("localhost", "LocalHost") + "?q=a%20b+c",
                host + "/a%2Fb/%C3%BC;v=1//x?",
                host + "/orders?q=what?",
                host + "/orders?ids=1,2&sort=-price&q=%5B%7B");
        for (String url : urls) {
            ProgramRun run = example.run(secretKey, url, "@it's\n\"%s\" \\n $HOME\n");

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(backend.last().body()).isEqualTo("@it's\n\"%s\" \\n $HOME\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfAnotherEnvironmentIsFoundOut(Example example) throws Exception {
        ProgramRun run = example.run(keyOfAnotherEnvironment, backend.uri() + "/orders");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains(INVALID, "401");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHELL")
    void itIsShort(Example example) throws IOException {
        assertThat(Files.readAllLines(example.file)).hasSizeLessThan(30);
    }

    /** The programs are stood in for by scripts that write down how they are called before they call them. */
    @Test
    void theShellShowsNoSecretInTheListOfProcesses() throws Exception {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        Path calls = directory.resolve("calls.txt");
        String script =
                "#!/bin/sh\necho \"$0 $*\" >> '%s'\nPATH=${PATH#*:} exec \"${0##*/}\" \"$@\"\n".formatted(calls);
        for (String program : List.of("curl", "openssl", "od", "tr", "cat", "date")) {
            Path file = Files.writeString(programs.resolve(program), script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        String path = programs + ":" + System.getenv("PATH");

        ProgramRun run = Example.SHELL.run(
                Map.of("SPECTER_AUTH_TOKEN", token, "SPECTER_SECRET_KEY", secretKey, "PATH", path),
                backend.uri() + "/orders");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(Files.readString(calls))
                .contains("openssl dgst", "curl --config -")
                .doesNotContain(token, secretKey);
    }

    @Test
    void theFilterOfAJavaClientIsVerifiedOnce() throws Exception {
        Client client = ClientBuilder.newClient();
        try {
            client.register(RequestSigning.with(token, secretKey));
            WebTarget orders = client.target(backend.uri()).path("orders").queryParam("page", 2);

            assertThat(orders.request().get(String.class)).contains(VERIFIED);
            assertThat(backend.last().again()).isEqualTo(REPLAYED);
            assertThat(orders.request().post(Entity.json("{\"item\":1}"), String.class))
                    .contains(VERIFIED);
            assertThat(backend.last().again()).isEqualTo(REPLAYED);
        } finally {
            client.close();
        }
    }

    @Test
    void theFilterOfAJavaClientIsFoundOutWithAKeyOfAnotherEnvironment() {
        Client client = ClientBuilder.newClient().register(RequestSigning.with(token, keyOfAnotherEnvironment));
        try {
            assertThat(client.target(backend.uri()).request().get().readEntity(String.class))
                    .isEqualTo(INVALID);
        } finally {
            client.close();
        }
    }
}
