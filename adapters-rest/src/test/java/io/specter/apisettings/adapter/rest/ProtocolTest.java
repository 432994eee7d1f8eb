package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProtocolTest {

    @RegisterExtension
    final Api api = new Api();

    @Test
    void anotherMethodIsRefusedWithThoseThatAreAllowed() {
        Answer refused = api.delete("/apps").isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow").split(", ?")).contains("GET", "POST");
        api.put("/audit-events", "{}").isProblem(405, "method-not-allowed");
        api.send("BREW", "/apps", "{}").isProblem(405, "method-not-allowed");
    }

    @Test
    void anotherAnswerThanJsonIsNotAcceptable() {
        api.get("/apps", "Accept", "text/html").isProblem(406, "not-acceptable");
        api.get("/apps", "Accept", "text/html, */*;q=0.1").is(200);
        api.get("/apps", "Accept", "application/*").is(200);
        assertThat(api.get("/apps").header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aHeadIsAGetWithoutItsBody() {
        String app = api.app("Webshop");
        Answer head = api.send("HEAD", app, BodyPublishers.noBody()).is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo("\"1\"");
        assertThat(api.send("HEAD", "/apps/x", BodyPublishers.noBody()).is(404).body())
                .isEmpty();
    }

    @Test
    void optionsTellTheMethodsAndNothingElse() {
        Answer options = api.send("OPTIONS", "/apps", BodyPublishers.noBody(), "Accept", "*/*");
        assertThat(options.status()).isIn(200, 204);
        assertThat(options.header("Allow")).contains("GET", "POST");
        assertThat(options.body()).doesNotContain("wadl");
    }

    @Test
    void noAnswerIsKeptOrSniffedOrShownInAnotherPage() {
        for (Answer answer : new Answer[] {
            api.get("/apps"), api.get("/nothing"), api.delete("/apps"), api.post("/apps", "["), api.get("/apps?x=1")
        }) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }
}
