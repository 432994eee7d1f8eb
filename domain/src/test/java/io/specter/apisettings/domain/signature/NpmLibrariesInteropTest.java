package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.verification.OneEnvironment;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signatures made here and verified by two implementations of RFC 9421 from the npm registry, and the other way round.
 * Needs Node.js 18 and npm; is skipped where they are not, but on CI it fails. The clock is the true one, as theirs is.
 */
class NpmLibrariesInteropTest {

    private static final int REQUESTS = Boolean.getBoolean("specter.proofs") ? 3_000 : 300;
    private static final String HTTP_MESSAGE_SIG = "http-message-sig";
    private static final String HTTP_MESSAGE_SIGNATURES = "http-message-signatures";

    private static NpmLibraries libraries;

    private final OneEnvironment environment = new OneEnvironment(Instant.now());
    private final RequestSigner signer =
            new RequestSigner(environment.secretKey(), new SecureRandom(), InstantSource.system());
    private final Random random = new Random(9421);
    private final AnyRequest anyRequest = new AnyRequest(random, environment.authToken());
    private final AnySignature anySignature = new AnySignature(random);

    @BeforeAll
    static void install() {
        try {
            libraries = NpmLibraries.install();
        } catch (NpmLibraries.Unavailable e) {
            String notRun =
                    "NOT RUN: NpmLibrariesInteropTest, whether %s and %s verify what is signed here, and sign likewise: %s"
                            .formatted(HTTP_MESSAGE_SIG, HTTP_MESSAGE_SIGNATURES, e.getMessage());
            System.err.println(notRun);
            assertThat(System.getenv("CI")).as(notRun).isNotEqualTo("true");
            Assumptions.abort(notRun);
        }
    }

    private MadeUpRequest signedHere(MadeUpRequest request) {
        return request.with(signer.sign(request.message(), request.body().bytes()));
    }

    private Map<String, Object> task(String what, String library, MadeUpRequest request) {
        Map<String, Object> task = new HashMap<>();
        task.put("do", what);
        task.put("library", library);
        task.put("key", environment.secretKey().reveal());
        task.put("method", request.method());
        task.put("url", request.url());
        task.put("fields", request.fields());
        task.put("body", request.body().base64());
        return task;
    }

    private List<MadeUpRequest> signedThere(String library, List<MadeUpRequest> requests) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (MadeUpRequest request : requests) {
            Map<String, Object> task = task("sign", library, request);
            task.putAll(anySignature.of(request, Instant.now(), environment.secretKeyId()));
            tasks.add(task);
        }
        List<NpmLibraries.Answer> answers = libraries.answers(tasks);
        List<MadeUpRequest> signed = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            assertThat(answers.get(i).added())
                    .as("%s: %s", requests.get(i), answers.get(i))
                    .isNotNull();
            signed.add(requests.get(i).with(answers.get(i).added()));
        }
        return signed;
    }

    private Verification verifiedHere(MadeUpRequest request) {
        return new PresentedRequest(
                        environment.presented(),
                        request.message(),
                        Optional.of(request.body().bytes()))
                .verify(environment, Instant.now());
    }

    private List<Boolean> verifiedThere(String library, List<MadeUpRequest> requests) {
        List<Boolean> verified =
                libraries
                        .answers(requests.stream()
                                .map(request -> task("verify", library, request))
                                .toList())
                        .stream()
                        .map(NpmLibraries.Answer::verified)
                        .toList();
        assertThat(verified).hasSameSizeAs(requests);
        return verified;
    }

    @ParameterizedTest
    @ValueSource(strings = {HTTP_MESSAGE_SIG, HTTP_MESSAGE_SIGNATURES})
    void whatIsSignedHereVerifiesThereAndAForgeryDoesNot(String library) {
        List<MadeUpRequest> signed =
                anyRequest.all(REQUESTS).map(this::signedHere).toList();
        List<MadeUpRequest> forged = new ArrayList<>();
        signed.forEach(request -> Forgery.of(request).forEach(forgery -> forged.add(forgery.apply(request))));

        List<Boolean> genuine = verifiedThere(library, signed);
        List<Boolean> fake = verifiedThere(library, forged);

        for (int i = 0; i < signed.size(); i++) {
            assertThat(genuine.get(i)).as("%s", signed.get(i)).isTrue();
        }
        for (int i = 0; i < forged.size(); i++) {
            assertThat(fake.get(i)).as("%s", forged.get(i)).isFalse();
        }
        System.out.printf(
                "proof: %,d requests signed here verified by %s, %,d forgeries refused%n",
                signed.size(), library, forged.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {HTTP_MESSAGE_SIG, HTTP_MESSAGE_SIGNATURES})
    void whatIsSignedThereVerifiesHereAndAForgeryDoesNot(String library) {
        int forgeries = 0;
        List<MadeUpRequest> all = signedThere(library, anyRequest.all(REQUESTS).toList());
        for (MadeUpRequest signed : all) {
            for (Forgery forgery : Forgery.of(signed)) {
                assertThat(verifiedHere(forgery.apply(signed)))
                        .as("%s of %s", forgery, signed)
                        .isIn(
                                new Verification.Rejected(RejectionReason.SIGNATURE_INVALID),
                                new Verification.Rejected(RejectionReason.DIGEST_MISMATCH));
                forgeries++;
            }
            assertThat(verifiedHere(signed))
                    .as("%s", signed)
                    .isInstanceOfSatisfying(
                            Verification.Accepted.class,
                            accepted -> assertThat(accepted.signed()).isTrue());
            assertThat(verifiedHere(signed)).isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_REPLAYED));
        }
        System.out.printf(
                "proof: %,d requests signed by %s verified here, once each, %,d forgeries refused%n",
                all.size(), library, forgeries);
    }

    /**
     * Where implementations part. A signature covers the request as it is sent (RFC 9421, section 2.2); here nothing is
     * rewritten but the case of the host and the usual port. The URL parser of the web rewrites more, and one library
     * the method, too.
     */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            GET,   https://api.example/orders/../x,          true,  false
            GET,   https://api.example/orders/%2e/x,         true,  false
            GET,   https://api.example/orders?of=O'Hara,     true,  false
            patch, https://api.example/orders,               true,  false
            GET,   https://[2001:db8:0:0:0:0:0:1]/orders,    false, false
            GET,   https://api.example:0443/orders,          false, false
            """)
    void aRequestThatTheWebWouldWriteOtherwiseIsNotReadAlikeEverywhere(
            String method, String url, boolean oneAgrees, boolean otherAgrees) {
        Map<String, List<String>> fields =
                Map.of("api-key", List.of(environment.authToken().reveal()));
        MadeUpRequest signed = signedHere(new MadeUpRequest(method, url, fields, MadeUpRequest.Body.NONE));

        assertThat(verifiedThere(HTTP_MESSAGE_SIG, List.of(signed))).containsExactly(oneAgrees);
        assertThat(verifiedThere(HTTP_MESSAGE_SIGNATURES, List.of(signed))).containsExactly(otherAgrees);
        assertThat(verifiedHere(signed)).isInstanceOf(Verification.Accepted.class);
    }
}
