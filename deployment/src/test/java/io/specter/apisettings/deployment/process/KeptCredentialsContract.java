package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What callers may rely on whatever happens to the service or among them, the same on either database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class KeptCredentialsContract {

    private static final int CALLERS = 50;

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

    @Test
    void ofFiftyRegeneratesAtOnceOneWins() {
        String tokens = tokensOfANewApp("Crowd");
        String first = specter.api().post(tokens, "{}").is(201).text("/token");

        List<Answer> answers = atOnce(tokens);

        Answer winner = theOneAmong(answers);
        assertThat(losers(answers))
                .hasSize(CALLERS - 1)
                .allSatisfy(lost -> lost.isProblem(409, "rotation-in-progress"));
        assertBothVerify(first, winner);
        assertThat(valid(tokens)).containsExactlyInAnyOrder("active", "retiring");
        assertThat(specter.api().all(tokens)).hasSize(2);
    }

    @Test
    void ofFiftyRegeneratesOfTheSameRevisionOneWins() {
        String tokens = tokensOfANewApp("Careful crowd");
        String first = specter.api().post(tokens, "{}").is(201).text("/token");
        String tag =
                specter.api().get(tokens.replace("/auth-tokens", "")).is(200).header("ETag");

        List<Answer> answers = atOnce(tokens, "If-Match", tag);

        Answer winner = theOneAmong(answers);
        assertThat(losers(answers)).hasSize(CALLERS - 1).allSatisfy(lost -> lost.isProblem(412, "stale-revision"));
        assertBothVerify(first, winner);
        assertThat(specter.api().all(tokens)).hasSize(2);
    }

    @Test
    void ofFiftyFirstTokensAtMostTwoAreEverValid() {
        String tokens = tokensOfANewApp("New crowd");

        List<Answer> answers = atOnce(tokens);

        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(winners).hasSize(2);
        assertThat(losers(answers)).allSatisfy(lost -> lost.isProblem(409, "rotation-in-progress"));
        assertThat(winners)
                .extracting(
                        winner -> specter.api().verify(winner.text("/token")).text("/status"))
                .containsExactlyInAnyOrder("active", "retiring");
        assertThat(valid(tokens)).containsExactlyInAnyOrder("active", "retiring");
    }

    @Test
    void anAnsweredRegenerateOutlivesAKill() {
        String tokens = tokensOfANewApp("Phoenix");
        String old = specter.api().post(tokens, "{}").is(201).text("/token");

        Answer regenerated =
                specter.api().post(tokens, "{\"overlap\":\"PT3H\"}").is(201);
        specter.kill();
        specter = specter.again();

        assertBothVerify(old, regenerated);
    }

    @Test
    void aStopAndAStartKeepEverything() {
        String tokens = tokensOfANewApp("Camel");
        String app = tokens.substring(0, tokens.indexOf("/environments"));
        specter.api().post(tokens, "{}").is(201);
        specter.api().post(tokens, "{\"overlap\":\"P1D\"}").is(201);
        specter.api().post(tokens.replace("auth-tokens", "secret-keys"), "{}").is(201);
        specter.api()
                .patch(app, "{\"location\":{\"country\":\"PT\",\"region\":\"Évora\"}}")
                .is(200);
        String before = everything(app);

        specter.stop();
        assertThat(specter.exitCode()).isEqualTo(143);
        assertThat(specter.log()).doesNotContain("Exception", "SEVERE");
        specter = specter.again();

        assertThat(everything(app)).isEqualTo(before);
    }

    private String everything(String app) {
        return specter.api().stateOf(app) + specter.api().all("/audit-events");
    }

    private String tokensOfANewApp(String name) {
        return specter.api().app(name) + "/environments/development/auth-tokens";
    }

    private List<Answer> atOnce(String tokens, String... headers) {
        Api api = specter.api();
        return Race.run(CALLERS, () -> api.post(tokens, "{\"overlap\":\"PT1H\"}", headers)).stream()
                .map(Answer.class::cast)
                .toList();
    }

    private static Answer theOneAmong(List<Answer> answers) {
        List<Answer> winners =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }

    private static List<Answer> losers(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() != 201).toList();
    }

    /** The old one until exactly the instant that was answered. */
    private void assertBothVerify(String old, Answer regenerated) {
        Answer active = specter.api().verify(regenerated.text("/token"));
        assertThat(active.text("/status")).isEqualTo("active");
        assertThat(active.text("/credentialId")).isEqualTo(regenerated.text("/id"));

        Answer retiring = specter.api().verify(old);
        assertThat(retiring.text("/status")).isEqualTo("retiring");
        assertThat(retiring.text("/credentialId")).isEqualTo(regenerated.text("/previous/id"));
        assertThat(retiring.text("/retiresAt")).isNotEmpty().isEqualTo(regenerated.text("/previous/retiresAt"));
    }

    private List<String> valid(String tokens) {
        return specter.api().all(tokens).stream()
                .map((JsonNode token) -> token.get("status").asText())
                .filter(List.of("active", "retiring")::contains)
                .toList();
    }
}
