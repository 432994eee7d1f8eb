package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.http.CallLog;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallLogTest {

    private static final Logger LOG = Logger.getLogger(CallLog.class.getName());

    @RegisterExtension
    final Api api = new Api();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.FINE);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setLevel(null);
    }

    @Test
    void aCallIsOneLineThatTheAnswerNames() {
        Answer answer = api.get("/apps/app_0123456789abcdef").is(404);

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("GET /?apps/app_0123456789abcdef 404 " + answer.header("X-Request-Id") + " by \\S+")
                .doesNotContain("nobody");
    }

    @Test
    void whoeverIsRefusedIsNobody() {
        api.bare("GET", "/apps", HttpRequest.BodyPublishers.noBody()).is(401);

        assertThat(lines).singleElement().asString().endsWith(" by nobody");
    }

    @Test
    void aCredentialInAPathIsNotTold() {
        api.get("/apps/spk_prod_0123456789abcdef_secretsecret").is(404);
        api.get("/apps/spk%5Fprod%5F0123456789abcdef%5Fsecretsecret").is(404);
        api.get("/apps/%0Asecretsecret").is(404);
        api.get("/apps/" + "a".repeat(500)).is(404);

        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(300).doesNotContain("secretsecret"));
    }
}
