package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.client.Signed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A signature is good once, whatever happens to the service, the same on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SignedRequestsContract {

    private static final int CALLERS = 16;
    private static final String REPLAYED = "{\"accepted\":false,\"reason\":\"signature-replayed\"}";

    private SpecterProcess specter;

    /** The database that it is started on. */
    abstract Map<String, String> database();

    @BeforeAll
    void start(@TempDir Path directory) {
        specter = SpecterProcess.ready(directory, database());
    }

    @AfterAll
    void end() {
        specter.close();
    }

    /** What a backend shows of a request to an app of its own, where signatures are required. */
    private String signed(String app) {
        Api api = specter.api();
        String environment = api.app(app) + "/environments/development";
        api.patch(environment, "{\"requireSignature\":true}").is(200);
        return Signed.request(
                api.post(environment + "/auth-tokens", "").is(201).text("/token"),
                api.post(environment + "/secret-keys", "").is(201).text("/secretKey"));
    }

    private Answer verify(String request) {
        return specter.api().post("/verifications", request);
    }

    @Test
    void aSignatureThatWasAcceptedIsReplayedAfterAKill() {
        String request = signed("Phoenix");
        assertThat(verify(request).text("/signature")).isEqualTo("verified");
        specter.kill();
        specter = specter.again();

        assertThat(verify(request).is(200).body()).isEqualTo(REPLAYED);
    }

    @Test
    void aSignatureThatWasAcceptedIsReplayedAfterARestart() {
        String request = signed("Camel");
        assertThat(verify(request).text("/signature")).isEqualTo("verified");
        specter.stop();
        specter = specter.again();

        assertThat(verify(request).is(200).body()).isEqualTo(REPLAYED);
    }

    @Test
    void ofManyAtOnceOneIsAccepted() {
        String request = signed("Crowd");
        List<String> answers = Race.run(CALLERS, () -> verify(request)).stream()
                .map(Answer.class::cast)
                .map(answer -> answer.is(200).body())
                .toList();

        assertThat(answers).filteredOn(REPLAYED::equals).hasSize(CALLERS - 1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("\"signature\":\"verified\""))
                .hasSize(1);
    }
}
