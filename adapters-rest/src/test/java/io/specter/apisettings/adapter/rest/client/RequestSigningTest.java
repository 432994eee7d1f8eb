package io.specter.apisettings.adapter.rest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.filter.EncodingFilter;
import org.glassfish.jersey.message.GZipEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSigningTest {

    private final VerifyingBackend backend = new VerifyingBackend();
    private final Client client =
            ClientBuilder.newClient().register(RequestSigning.with(backend.token(), backend.secretKey()));

    @AfterEach
    void end() {
        client.close();
        backend.close();
    }

    private Invocation.Builder request(String path) {
        return client.target(backend.uri() + path).request();
    }

    private void isAccepted(Response response) {
        String answer = response.readEntity(String.class);
        assertThat(response.getStatus()).as(answer).isEqualTo(200);
        assertThat(backend.last().verification())
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted -> assertThat(accepted.signed()).isTrue());
    }

    private Received last() {
        return backend.last().request();
    }

    @Nested
    class WithoutAnEntity {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/orders",
                    "/orders?page=2&sort=-price",
                    "/orders?",
                    "/orders?q=a%20b+c%2F%C3%BC&q=",
                    "/a%2Fb/%C3%BC%20%25;v=1//x",
                    "/gr\u00fc\u00dfe?q=\u00fc"
                })
        void everyUrlIsSignedAsItIsSent(String path) {
            isAccepted(request(path).get());
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "HEAD", "DELETE", "OPTIONS", "POST"})
        void everyMethodIsSigned(String method) {
            isAccepted(request("/orders").method(method));

            assertThat(last().header("Content-Digest")).isEmpty();
        }
    }

    @Nested
    class WithAnEntity {

        @Test
        void textIsSignedWithItsTypeAndDigest() {
            isAccepted(request("/orders").post(Entity.text("gr\u00fc\u00dfe")));

            assertThat(last().body()).isEqualTo("gr\u00fc\u00dfe".getBytes(StandardCharsets.UTF_8));
            assertThat(last().header("Content-Type")).containsExactly("text/plain");
        }

        @Test
        void jsonIsSigned() {
            isAccepted(request("/orders?page=2").post(Entity.json("{\"item\":1}")));
        }

        @Test
        void aTypeWithParametersIsSignedAsItIsSent() {
            MediaType type = new MediaType("application", "merge-patch+json", "UTF-8");

            isAccepted(request("/orders/1").method("PUT", Entity.entity("{}", type)));
        }

        @Test
        void aFormIsSigned() {
            isAccepted(request("/orders").post(Entity.form(new Form("a b", "\u00fc&="))));
        }

        @Test
        void anEmptyOneIsSigned() {
            isAccepted(request("/orders").post(Entity.text("")));

            assertThat(last().header("Content-Digest")).isNotEmpty();
        }

        @Test
        void aMegabyteIsSigned() {
            isAccepted(
                    request("/orders").post(Entity.entity(new byte[1 << 20], MediaType.APPLICATION_OCTET_STREAM_TYPE)));

            assertThat(last().body()).hasSize(1 << 20);
        }

        @Test
        void aStreamIsSigned() {
            byte[] bytes = "0123456789".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

            isAccepted(request("/files/1")
                    .put(Entity.entity(new ByteArrayInputStream(bytes), MediaType.APPLICATION_OCTET_STREAM_TYPE)));

            assertThat(last().body()).isEqualTo(bytes);
        }

        @Test
        void whatIsSignedIsTheEncodedOne() {
            client.register(GZipEncoder.class)
                    .register(EncodingFilter.class)
                    .property("jersey.config.client.useEncoding", "gzip");

            isAccepted(request("/orders").post(Entity.text("a".repeat(10_000))));

            assertThat(last().header("Content-Encoding")).containsExactly("gzip");
            assertThat(last().body()).hasSizeLessThan(1_000);
        }
    }

    @Nested
    class TheToken {

        @Test
        void goesIntoAuthorization() {
            isAccepted(request("/orders").get());

            assertThat(last().header("Authorization"))
                    .containsExactly("Bearer " + backend.token().reveal());
        }

        @Test
        void staysInApiKeyWhereItIsThereAlready() {
            isAccepted(request("/orders")
                    .header("Api-Key", backend.token().reveal())
                    .post(Entity.text("x")));

            assertThat(last().header("Authorization")).isEmpty();
        }

        @Test
        void staysTheOneThatTheRequestHas() {
            request("/orders")
                    .header("authorization", "Bearer of another")
                    .get()
                    .close();

            assertThat(last().header("Authorization")).containsExactly("Bearer of another");
        }
    }

    @Test
    void requestsAreSignedInTheBackgroundToo() throws Exception {
        isAccepted(request("/orders").async().get().get());
        isAccepted(request("/orders")
                .rx()
                .post(Entity.json("{}"))
                .toCompletableFuture()
                .get());
    }

    @Test
    void manyThreadsSignWithOneClientAndNoNonceComesTwice() throws Exception {
        WebTarget orders = client.target(backend.uri()).path("orders");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Entity<String> order = Entity.text("order " + i);
                answers.add(threads.submit(() -> orders.request().post(order, String.class)));
                answers.add(threads.submit(() -> orders.request().get(String.class)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).startsWith("Accepted");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(backend.spent()).isEqualTo(200);
    }

    @Test
    void anotherSecretKeyIsFoundOut() {
        try (VerifyingBackend other = new VerifyingBackend()) {
            Client stranger = ClientBuilder.newClient()
                    .register(RequestSigning.with(
                            backend.token().reveal(), other.secretKey().reveal()));

            stranger.target(backend.uri()).request().get().close();
            stranger.close();

            assertThat(backend.last().verification())
                    .isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_INVALID));
        }
    }

    @Test
    void whatIsNoSecretKeyIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestSigning.with(backend.token(), backend.token()))
                .withMessageContaining("secret key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestSigning.with("spk_x", "sps_x"))
                .withMessageContaining("secret key");
    }
}
