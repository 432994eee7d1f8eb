package io.specter.apisettings.domain.verification;

import static io.specter.apisettings.domain.verification.RejectionReason.DIGEST_MISMATCH;
import static io.specter.apisettings.domain.verification.RejectionReason.SIGNATURE_INVALID;
import static io.specter.apisettings.domain.verification.RejectionReason.SIGNATURE_MISSING;
import static io.specter.apisettings.domain.verification.RejectionReason.SIGNATURE_REPLAYED;
import static io.specter.apisettings.domain.verification.RejectionReason.SIGNATURE_STALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.verification.RequestDraft.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a signature is not good, one at a time, and why it is said to be refused. */
class RefusedSignaturesTest {

    private record Case(String what, RejectionReason reason, Function<SigningScene, Sent> sent) {
        @Override
        public String toString() {
            return reason.text() + ": " + what;
        }
    }

    private static Case signed(String what, RejectionReason reason, Function<RequestDraft, RequestDraft> change) {
        return new Case(what, reason, scene -> change.apply(scene.draft()).signed());
    }

    private static Case tampered(String what, RejectionReason reason, Function<Sent, Sent> change) {
        return new Case(what, reason, scene -> change.apply(scene.draft().signed()));
    }

    private static Case bySecond(String what, long created, long expires) {
        return new Case(what, SIGNATURE_STALE, scene -> {
            Instant now = scene.clock.instant();
            return scene.draft()
                    .created(now.plusSeconds(created))
                    .expires(now.plusSeconds(expires))
                    .signed();
        });
    }

    static Stream<Case> cases() {
        return Stream.of(
                        missing(), times(), parameters(), coverage(), syntax(), message(), keys(), digests(), replays())
                .flatMap(Function.identity());
    }

    private static Stream<Case> missing() {
        return Stream.of(
                tampered(
                        "no signature",
                        SIGNATURE_MISSING,
                        sent -> sent.without("signature").without("signature-input")),
                tampered("an input without a signature", SIGNATURE_INVALID, sent -> sent.without("signature")),
                tampered("a signature without its input", SIGNATURE_MISSING, sent -> sent.without("signature-input")),
                signed("another tag", SIGNATURE_MISSING, draft -> draft.parameter("tag", "\"other\"")),
                signed("a tag in capitals", SIGNATURE_MISSING, draft -> draft.parameter("tag", "\"Specter\"")),
                signed("no tag", SIGNATURE_MISSING, draft -> draft.withoutParameter("tag")),
                signed("a tag that is no string", SIGNATURE_MISSING, draft -> draft.parameter("tag", "specter")));
    }

    private static Stream<Case> times() {
        return Stream.of(
                bySecond("expired", -200, -1),
                bySecond("too old, though it says to be good", -301, 300),
                bySecond("too old by a day", -86_400, 300),
                bySecond("from a time to come", 31, 300),
                bySecond("from a far time to come", 999_999_999_000L, 999_999_999_999L));
    }

    private static Stream<Case> parameters() {
        return Stream.of(
                signed("expires without created", SIGNATURE_INVALID, draft -> draft.withoutParameter("created")),
                signed("created without expires", SIGNATURE_INVALID, draft -> draft.withoutParameter("expires")),
                signed(
                        "created as a string",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("created", '"' + draft.parameters.get("created") + '"')),
                signed(
                        "created with a fraction",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("created", draft.parameters.get("created") + ".5")),
                signed(
                        "expires when it was created",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("expires", draft.parameters.get("created"))),
                signed("expires as a token", SIGNATURE_INVALID, draft -> draft.parameter("expires", "never")),
                signed("no nonce", SIGNATURE_INVALID, draft -> draft.withoutParameter("nonce")),
                signed(
                        "a nonce of less than 128 bits",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("nonce", "\"abcdefghijklmnopqrstu\"")),
                signed("an empty nonce", SIGNATURE_INVALID, draft -> draft.parameter("nonce", "\"\"")),
                signed(
                        "a nonce of 129 characters",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("nonce", '"' + "n".repeat(129) + '"')),
                signed(
                        "a nonce that is no string",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("nonce", "1234567890123456")),
                signed("no keyid", SIGNATURE_INVALID, draft -> draft.withoutParameter("keyid")),
                signed("a keyid that is no id", SIGNATURE_INVALID, draft -> draft.parameter("keyid", "\"mine\"")),
                signed("a keyid that is no string", SIGNATURE_INVALID, draft -> draft.parameter("keyid", "abc")),
                signed(
                        "alg, even the right one",
                        SIGNATURE_INVALID,
                        draft -> draft.parameter("alg", "\"hmac-sha256\"")),
                signed("alg none", SIGNATURE_INVALID, draft -> draft.parameter("alg", "\"none\"")),
                tampered(
                        "created moved",
                        SIGNATURE_INVALID,
                        sent -> sent.edit("signature-input", ";created=17", ";created=16")),
                tampered(
                        "a parameter added",
                        SIGNATURE_INVALID,
                        sent -> sent.edit("signature-input", ";tag=", ";more;tag=")));
    }

    private static Stream<Case> coverage() {
        Stream<Case> uncovered = Stream.of(
                        "@method", "@authority", "@path", "@query", "authorization", "content-digest", "content-type")
                .map(name ->
                        signed(name + " is not covered", SIGNATURE_INVALID, draft -> draft.uncover('"' + name + '"')));
        return Stream.concat(
                uncovered,
                Stream.of(
                        signed("nothing is covered", SIGNATURE_INVALID, draft -> {
                            draft.components.clear();
                            return draft;
                        }),
                        signed("a component twice", SIGNATURE_INVALID, draft -> draft.cover("\"@path\"")),
                        signed(
                                "a header field that is not there",
                                SIGNATURE_INVALID,
                                draft -> draft.cover("\"x-request-id\"")),
                        signed(
                                "a field name in capitals",
                                SIGNATURE_INVALID,
                                draft -> draft.uncover("\"content-type\"")
                                        .cover("\"Content-Type\"")
                                        .derived("Content-Type", "application/json")),
                        signed(
                                "a derived component that there is not",
                                SIGNATURE_INVALID,
                                draft -> draft.cover("\"@host\"").derived("@host", "api.example")),
                        signed(
                                "the status of an answer",
                                SIGNATURE_INVALID,
                                draft -> draft.cover("\"@status\"").derived("@status", "200")),
                        signed(
                                "a component that is no string",
                                SIGNATURE_INVALID,
                                draft -> draft.uncover("\"@path\"").cover("@path")),
                        signed(
                                "a field of the request that led to it",
                                SIGNATURE_INVALID,
                                draft -> draft.uncover("\"content-type\"").cover("\"content-type\";req")),
                        signed(
                                "a field in structured form",
                                SIGNATURE_INVALID,
                                draft -> draft.uncover("\"content-digest\"").cover("\"content-digest\";sf")),
                        signed(
                                "one query parameter for the query",
                                SIGNATURE_INVALID,
                                draft -> draft.uncover("\"@query\"").cover("\"@query-param\";name=\"page\"")),
                        tampered(
                                "another order of the components",
                                SIGNATURE_INVALID,
                                sent -> sent.edit(
                                        "signature-input", "\"@method\" \"@authority\"", "\"@authority\" \"@method\"")),
                        signed(
                                "a body that is announced by its length",
                                SIGNATURE_INVALID,
                                draft -> draft.withoutBody().field("content-length", "18")),
                        signed(
                                "a body that comes in chunks",
                                SIGNATURE_INVALID,
                                draft -> draft.withoutBody().field("transfer-encoding", "chunked")),
                        new Case(
                                "a body that nothing announces",
                                SIGNATURE_INVALID,
                                scene -> scene.draft().withoutBody().signed().body("{}"))));
    }

    private static Stream<Case> syntax() {
        return Stream.of(
                tampered(
                        "two signatures with our tag",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                        "signature-input",
                                        sent.fields().get("signature-input").get(0),
                                        sent.fields()
                                                .get("signature-input")
                                                .get(0)
                                                .replaceFirst("specter=", "other="))
                                .field(
                                        "signature",
                                        sent.fields().get("signature").get(0),
                                        sent.fields().get("signature").get(0).replaceFirst("specter=", "other="))),
                tampered(
                        "a label twice among the inputs",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature-input",
                                "specter=(\"@method\");created=1",
                                sent.fields().get("signature-input").get(0))),
                tampered(
                        "a label twice among the signatures",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature",
                                "specter=:AAAA:",
                                sent.fields().get("signature").get(0))),
                tampered(
                        "a signature under another label",
                        SIGNATURE_INVALID,
                        sent -> sent.edit("signature", "specter=", "Specter=")),
                tampered("labels that differ", SIGNATURE_INVALID, sent -> sent.edit("signature", "specter=", "other=")),
                tampered(
                        "a signature that is a string",
                        SIGNATURE_INVALID,
                        sent -> sent.field("signature", "specter=\"c2lnbmF0dXJl\"")),
                tampered(
                        "a signature in a list",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature",
                                sent.fields().get("signature").get(0).replaceFirst("=", "=(") + ")")),
                tampered("an empty signature", SIGNATURE_INVALID, sent -> sent.field("signature", "specter=::")),
                tampered(
                        "a signature that is cut off",
                        SIGNATURE_INVALID,
                        sent -> sent.field("signature", "specter=:AAAA:")),
                tampered("base64 that is none", SIGNATURE_INVALID, sent -> sent.field("signature", "specter=:?:")),
                tampered("base64 without its end", SIGNATURE_INVALID, sent -> sent.field("signature", "specter=:AAAA")),
                tampered(
                        "base64 without padding",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature",
                                sent.fields().get("signature").get(0).replaceAll("=+:$", ":"))),
                tampered(
                        "an input that does not end", SIGNATURE_INVALID, sent -> sent.edit("signature-input", ")", "")),
                tampered(
                        "an input with more behind it",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature-input",
                                sent.fields().get("signature-input").get(0) + ",")),
                tampered(
                        "an input of more than 8,192 characters",
                        SIGNATURE_INVALID,
                        sent -> sent.field(
                                "signature-input",
                                sent.fields().get("signature-input").get(0),
                                "other=(\"" + "a".repeat(8_192) + "\")")),
                tampered(
                        "a parameter twice",
                        SIGNATURE_INVALID,
                        sent -> sent.edit("signature-input", ";tag=", ";tag=\"other\";tag=")),
                tampered("one bit of the signature", SIGNATURE_INVALID, RefusedSignaturesTest::flipped));
    }

    private static Sent flipped(Sent sent) {
        String value = sent.fields().get("signature").get(0);
        int at = "specter=:".length();
        char other = value.charAt(at) == 'A' ? 'B' : 'A';
        return sent.field("signature", value.substring(0, at) + other + value.substring(at + 1));
    }

    private static Stream<Case> message() {
        return Stream.of(
                tampered("another method", SIGNATURE_INVALID, sent -> sent.method("PUT")),
                tampered("the method in small letters", SIGNATURE_INVALID, sent -> sent.method("post")),
                tampered("another host", SIGNATURE_INVALID, sent -> sent.url("https://api.other/orders?page=2")),
                tampered("another port", SIGNATURE_INVALID, sent -> sent.url("https://api.example:8443/orders?page=2")),
                signed(
                        "the usual port in the signed authority",
                        SIGNATURE_INVALID,
                        draft -> draft.derived("@authority", "api.example:443")),
                signed(
                        "capitals in the signed authority",
                        SIGNATURE_INVALID,
                        draft -> draft.derived("@authority", "API.example")),
                tampered("another path", SIGNATURE_INVALID, sent -> sent.url("https://api.example/refunds?page=2")),
                tampered(
                        "another case of the path",
                        SIGNATURE_INVALID,
                        sent -> sent.url("https://api.example/Orders?page=2")),
                tampered(
                        "a slash at the end of the path",
                        SIGNATURE_INVALID,
                        sent -> sent.url("https://api.example/orders/?page=2")),
                signed(
                        "a path signed decoded",
                        SIGNATURE_INVALID,
                        draft -> draft.url("https://api.example/a%2Fb?page=2", "/a/b", "?page=2")),
                signed(
                        "another case of percent-encoding",
                        SIGNATURE_INVALID,
                        draft -> draft.url("https://api.example/a%2Fb?page=2", "/a%2fb", "?page=2")),
                signed(
                        "a query signed decoded",
                        SIGNATURE_INVALID,
                        draft -> draft.url("https://api.example/orders?q=a%20b", "/orders", "?q=a b")),
                tampered("another query", SIGNATURE_INVALID, sent -> sent.url("https://api.example/orders?page=3")),
                tampered(
                        "the query in another order",
                        SIGNATURE_INVALID,
                        sent -> sent.url("https://api.example/orders?2=page")),
                tampered("no query any more", SIGNATURE_INVALID, sent -> sent.url("https://api.example/orders")),
                signed(
                        "no query, signed as an empty text",
                        SIGNATURE_INVALID,
                        draft -> draft.url("https://api.example/orders", "/orders", "")),
                tampered("another content type", SIGNATURE_INVALID, sent -> sent.field("content-type", "text/plain")),
                tampered(
                        "a header value in another case",
                        SIGNATURE_INVALID,
                        sent -> sent.field("content-type", "Application/JSON")),
                tampered(
                        "a field that came twice",
                        SIGNATURE_INVALID,
                        sent -> sent.field("content-type", "application/json", "application/json")),
                tampered(
                        "a field with a line break",
                        SIGNATURE_INVALID,
                        sent -> sent.field("content-type", "application/json\n\"@path\": /orders")),
                tampered(
                        "a field with a line break and a carriage return",
                        SIGNATURE_INVALID,
                        sent -> sent.field("content-type", "application/json\r\nx: y")),
                signed(
                        "a covered field beyond ASCII",
                        SIGNATURE_INVALID,
                        draft -> draft.field("x-name", "Jürgen").cover("\"x-name\"")),
                signed(
                        "the token in no header",
                        SIGNATURE_INVALID,
                        draft -> draft.field("authorization", "Basic eDp5")),
                new Case(
                        "the token of another request",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .field("authorization", "Bearer " + new SigningScene().token.reveal())
                                .signed()),
                new Case(
                        "the token in a field that is not covered",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .field("authorization", "Bearer x")
                                .field("api-key", scene.token.reveal())
                                .signed()),
                new Case(
                        "the token without Bearer",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .field("authorization", scene.token.reveal())
                                .signed()));
    }

    private static Stream<Case> keys() {
        return Stream.of(
                new Case(
                        "a keyid of another environment",
                        SIGNATURE_INVALID,
                        scene -> scene.draft().key(scene.strangeKey()).signed()),
                new Case(
                        "another key under this keyid",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .secret(scene.strangeKey().reveal())
                                .signed()),
                new Case(
                        "the token for a key",
                        SIGNATURE_INVALID,
                        scene -> scene.draft().secret(scene.token.reveal()).signed()),
                new Case(
                        "no key under a keyid that nobody has",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .key(scene.strangeKey())
                                .secret("\0")
                                .signed()),
                new Case(
                        "a body that is announced by its type",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .withoutBody()
                                .field("content-type", "text/plain")
                                .signed()),
                new Case(
                        "a body that is announced by its digest",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .withoutBody()
                                .field("content-digest", RequestDraft.digest("SHA-256", ""))
                                .signed()),
                new Case("a signature with a parameter", SIGNATURE_INVALID, scene -> {
                    Sent sent = scene.draft().signed();
                    return sent.field(
                            "signature", sent.fields().get("signature").get(0) + ";x");
                }),
                new Case(
                        "an empty key",
                        SIGNATURE_INVALID,
                        scene -> scene.draft().secret("\0").signed()),
                new Case(
                        "a key that has ended",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .key(scene.addKey(Optional.of(scene.clock.instant())))
                                .signed()),
                new Case("a key that ended a moment ago", SIGNATURE_INVALID, scene -> {
                    RequestDraft draft = scene.draft()
                            .key(scene.addKey(Optional.of(scene.clock.instant().plusSeconds(10))));
                    scene.passTime(Duration.ofSeconds(10));
                    return draft.signed();
                }),
                new Case(
                        "the keyid of the token",
                        SIGNATURE_INVALID,
                        scene -> scene.draft()
                                .parameter(
                                        "keyid",
                                        '"' + SigningScene.id(scene.token).value() + '"')
                                .signed()));
    }

    private static Stream<Case> digests() {
        return Stream.of(
                tampered("another body", DIGEST_MISMATCH, sent -> sent.body("{\"hello\": \"moon\"}")),
                tampered("an empty body", DIGEST_MISMATCH, sent -> sent.body("")),
                tampered("a body with a line end more", DIGEST_MISMATCH, sent -> sent.body(RequestDraft.BODY + "\n")),
                signed(
                        "one good digest of two",
                        DIGEST_MISMATCH,
                        draft -> draft.field(
                                "content-digest",
                                RequestDraft.digest("SHA-256", RequestDraft.BODY),
                                RequestDraft.digest("SHA-512", "other"))),
                signed(
                        "a digest of another algorithm",
                        SIGNATURE_INVALID,
                        draft -> draft.field("content-digest", "md5=:Sd/dVLAcvNLSq16eXua5uQ==:")),
                signed(
                        "a digest that is too short",
                        SIGNATURE_INVALID,
                        draft -> draft.field("content-digest", "sha-256=:AAAA:")),
                signed(
                        "a digest in hexadecimal",
                        SIGNATURE_INVALID,
                        draft -> draft.field(
                                "content-digest",
                                "sha-256=5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1")),
                signed("an empty digest", SIGNATURE_INVALID, draft -> draft.field("content-digest", "")),
                tampered(
                        "another digest than was signed",
                        SIGNATURE_INVALID,
                        sent -> sent.field("content-digest", RequestDraft.digest("SHA-256", "{}"))));
    }

    private static Stream<Case> replays() {
        return Stream.of(
                new Case("the same once more", SIGNATURE_REPLAYED, scene -> {
                    Sent sent = scene.draft().signed();
                    assertThat(scene.verify(sent)).isInstanceOf(Verification.Accepted.class);
                    return sent;
                }),
                new Case("the same nonce in another request", SIGNATURE_REPLAYED, scene -> {
                    RequestDraft first = scene.draft();
                    assertThat(scene.verify(first)).isInstanceOf(Verification.Accepted.class);
                    return scene.draft()
                            .parameter("nonce", first.parameters.get("nonce"))
                            .url("https://api.example/refunds", "/refunds", "?")
                            .signed();
                }),
                new Case("the same at the end of its time", SIGNATURE_REPLAYED, scene -> {
                    Sent sent = scene.draft().signed();
                    assertThat(scene.verify(sent)).isInstanceOf(Verification.Accepted.class);
                    scene.passTime(Duration.ofMinutes(5));
                    return sent;
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotGoodIsRefusedForItsReason(Case one) {
        SigningScene scene = new SigningScene();
        scene.requireSignature = true;
        Sent sent = one.sent().apply(scene);
        int spentBefore = scene.spent();

        assertThat(scene.verify(sent)).isEqualTo(new Verification.Rejected(one.reason()));
        assertThat(scene.spent()).as("nonces used up").isEqualTo(spentBefore);
    }

    /** Whoever signs for here and gets it wrong is refused, also where a token alone would do. */
    @ParameterizedTest
    @MethodSource("cases")
    void whereSignaturesAreNotRequiredJustAMissingOneIsLetPass(Case one) {
        SigningScene scene = new SigningScene();
        Sent sent = one.sent().apply(scene);
        Verification verification = scene.verify(sent);

        if (one.reason() == SIGNATURE_MISSING) {
            assertThat(verification)
                    .isInstanceOfSatisfying(
                            Verification.Accepted.class,
                            accepted -> assertThat(accepted.signed()).isFalse());
        } else {
            assertThat(verification).isEqualTo(new Verification.Rejected(one.reason()));
        }
    }

    @Test
    void thereAreManyOfThem() {
        List<Case> all = cases().toList();
        List<String> names = new ArrayList<>(all.stream().map(Case::what).toList());

        assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        System.out.printf("proof: %d signatures that are not good are refused, each for its reason%n", names.size());
    }

    /** Of several reasons the first in the order of the contract is given: the clock is not told who has no key. */
    @Test
    void theFirstReasonThatAppliesIsGiven() {
        SigningScene scene = new SigningScene();
        Instant old = scene.clock.instant().minusSeconds(1000);
        List<Sent> worse = new ArrayList<>();
        Sent replayed = scene.draft().signed();
        assertThat(scene.verify(replayed)).isInstanceOf(Verification.Accepted.class);
        worse.add(replayed);
        worse.add(replayed.body("other"));
        worse.add(scene.draft().created(old).signed().body("other"));
        worse.add(scene.draft().created(old).secret("x").signed().body("other"));
        List<RejectionReason> reasons =
                List.of(SIGNATURE_REPLAYED, DIGEST_MISMATCH, SIGNATURE_STALE, SIGNATURE_INVALID);

        IntStream.range(0, reasons.size())
                .forEach(i ->
                        assertThat(scene.verify(worse.get(i))).isEqualTo(new Verification.Rejected(reasons.get(i))));
    }
}
