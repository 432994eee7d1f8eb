package io.specter.apisettings.deployment.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.deployment.client.Answer;
import io.specter.apisettings.deployment.client.Api;
import io.specter.apisettings.deployment.client.Signed;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of every kind, driven through every call and many wrong ones while the log tells every step. */
class PlainCredentialsIT {

    private static final int CANARIES = Boolean.getBoolean("specter.proofs") ? 500 : 25;
    private static final String CONFIRM = "{\"confirm\":\"production\"}";
    private static final String ENDING = "{\"confirm\":\"production\",\"endOverlap\":true}";
    private static final String OWNERS_FILE = "initial-operator-token";
    private static final int KINDS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PASSWORD_BYTES = 16;

    @TempDir
    Path directory;

    private final Canaries canaries = new Canaries();
    private final Canaries users = new Canaries();
    private final List<PlainCredential> issued = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @Test
    void noneIsInAFileInTheLogOrInALaterAnswer() {
        try (SpecterProcess specter = SpecterProcess.ready(directory, Map.of("specter.log-level", "debug"))) {
            Api owner = specter.api();
            know(owner.token());
            String app = owner.app("Webshop");
            while (canaries.count() < CANARIES) {
                use(specter, owner, app + "/environments/production");
            }
            for (PlainCredential credential : issued) {
                answers.addAll(new Misuse(specter, owner, app + "/environments/production").of(credential.plain()));
            }
            answers.add(readable(owner, app));

            assertThat(specter.log()).as("that it tells every step").contains("FINEST", "has been mapped by");
            assertAbsentFrom(String.join("\n", answers));
            assertAbsentFrom(specter.log());
            assertAbsentFrom(StoredText.in(directory, OWNERS_FILE));
            specter.stop();
            assertAbsentFrom(StoredText.in(directory, OWNERS_FILE));
            assertAbsentFrom(specter.log());
            assertThat(canaries.in(StoredText.in(directory)))
                    .as("that what is there is found")
                    .isNotEmpty();
            System.out.printf(
                    "proof: %d canaries and %d users, %,d answers, %,d characters of log at debug: no piece of one anywhere but in its answer%n",
                    canaries.count(),
                    users.count(),
                    answers.size(),
                    specter.log().length());
        }
    }

    private void know(String plain) {
        PlainCredential credential = new PlainCredential(plain);
        issued.add(credential);
        canaries.add(credential.secret());
    }

    private void use(SpecterProcess specter, Api owner, String production) {
        switch (canaries.count() % KINDS) {
            case 0 -> useCredential(owner, production + "/auth-tokens", "/token");
            case 1 -> useSecretKey(owner, production);
            case 2 -> useOperatorToken(specter, owner);
            default -> usePassword(specter, owner);
        }
    }

    private void useCredential(Api owner, String path, String member) {
        Answer answer = owner.post(path, ENDING).is(201);
        know(answer.text(member));
        PlainCredential credential = issued.get(issued.size() - 1);
        answers.add(owner.post(path, CONFIRM).body());
        answers.add(
                owner.post("/verifications", "{\"token\":\"" + credential.plain() + "\",\"user\":\"" + user() + "\"}")
                        .body());
        answers.add(tellOfUser(owner, path));
        answers.add(owner.post(
                        "/verifications", "{\"token\":\"" + credential.plain().replaceFirst(".$", "-") + "\"}")
                .body());
        answers.add(
                owner.post(path + "/" + credential.id() + "/reinstate", CONFIRM).body());
        answers.add(owner.delete(path + "/" + credential.id() + "?confirm=production")
                .body());
        answers.add(owner.get(path).body());
    }

    private String user() {
        String user = HexFormat.of().formatHex(random());
        users.add(user);
        return user;
    }

    private String tellOfUser(Api owner, String path) {
        String app = path.replaceAll("^/apps/([^/]+)/.*", "$1");
        String body = "{\"app\":\"%s\",\"environment\":\"production\",\"users\":[\"%s\"%s}";
        return owner.post("/activity", body.formatted(app, user(), "]")).is(204).body()
                + owner.post("/activity", body.formatted(app, user(), "],\"x\":1"))
                        .body()
                + owner.post("/activity", body.formatted(app, user(), "")).body();
    }

    private void useSecretKey(Api owner, String production) {
        String key = owner.post(production + "/secret-keys", ENDING).is(201).text("/secretKey");
        know(key);
        String token = owner.post(production + "/auth-tokens", ENDING).is(201).text("/token");
        canaries.add(new PlainCredential(token).secret());
        String request = Signed.request(token, key);
        String explained = "{\"signatureBase\":\"" + key + "\"," + request.substring(1);
        answers.add(owner.post("/signature-diagnoses", explained).is(200).body());
        answers.add(owner.post("/verifications", request).is(200).body());
        answers.add(owner.post("/verifications", request).is(200).body());
        assertThat(answers.subList(answers.size() - 2, answers.size()).toString())
                .contains("\"verified\"", "\"signature-replayed\"");
        useCredential(owner, production + "/secret-keys", "/secretKey");
    }

    private String operator(Api owner) {
        String body = "{\"name\":\"canary %d\",\"roles\":[{\"role\":\"viewer\"}]}".formatted(canaries.count());
        return "/operators/" + owner.post("/operators", body).is(201).text("/id");
    }

    private String token(Api owner, String operator) {
        return owner.post(operator + "/tokens", "{\"name\":\"canary\"}").is(201).text("/token");
    }

    private void useOperatorToken(SpecterProcess specter, Api owner) {
        String operator = operator(owner);
        String token = token(owner, operator);
        know(token);
        Api caller = new Api(specter.uri(), token);
        answers.add(caller.get("/me").body());
        answers.add(caller.post("/apps", "{\"name\":\"x\",\"location\":{\"country\":\"DE\"}}")
                .body());
        Answer session =
                caller.post("/session", "{\"token\":\"" + token + "\"}").is(200);
        canaries.add(session.header("Set-Cookie").replaceFirst("^.*?=", "").replaceFirst(";.*$", ""));
        answers.add(session.body());
        answers.add(owner.delete(operator + "/tokens/" + new PlainCredential(token).id())
                .body());
        answers.add(caller.get("/me").body());
        answers.add(owner.get(operator).body());
    }

    private static byte[] random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void usePassword(SpecterProcess specter, Api owner) {
        String name = "canary %d".formatted(canaries.count());
        Api caller = new Api(specter.uri(), token(owner, operator(owner)));
        String password = HexFormat.of().formatHex(random());
        canaries.add(password);
        answers.add(caller.put("/me/password", "{\"password\":\"" + password + "\"}")
                .body());
        answers.add(caller.put("/me/password", "{\"password\":\"" + password + "\",\"x\":1}")
                .body());
        answers.add(caller.post("/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}")
                .body());
        answers.add(caller.post("/session", "{\"name\":\"" + password + "\",\"password\":\"" + password + "\"}")
                .body());
        answers.add(caller.post("/session", "{\"name\":\"" + name + "\",\"password\":\"" + password + "x\"")
                .body());
    }

    private static String readable(Api owner, String app) {
        return owner.stateOf(app)
                + owner.all("/apps")
                + owner.all("/audit-events")
                + owner.all("/operators")
                + owner.get("/audit-events/export").body();
    }

    private void assertAbsentFrom(String text) {
        assertThat(canaries.in(text)).isEmpty();
        assertThat(users.in(text)).isEmpty();
    }
}
