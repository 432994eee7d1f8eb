package io.specter.apisettings.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.ShownBase;
import io.specter.apisettings.domain.verification.RequestDraft.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people who sign are told when it does not verify. */
class SignatureDiagnosisTest {

    private final SigningScene scene = new SigningScene();

    private SignatureDiagnosis diagnose(Sent sent, Optional<String> ownBase) {
        return scene.presented(sent).diagnose(scene, scene.clock.instant(), ownBase);
    }

    @Test
    void ofAGoodOneFindsNothing() {
        RequestDraft draft = scene.draft();
        SignatureDiagnosis diagnosis = diagnose(draft.signed(), Optional.of(draft.base()));

        assertThat(diagnosis.verification()).isInstanceOf(Verification.Accepted.class);
        assertThat(diagnosis.faults()).isEmpty();
        assertThat(diagnosis.missingComponents()).isEmpty();
        assertThat(diagnosis.firstDifference()).isEmpty();
        assertThat(diagnosis.age()).contains(Duration.ZERO);
        assertThat(diagnosis.contentDigest()).isEqualTo(DigestFit.FITS);
    }

    @Test
    void namesTheLineInWhichTheBasesPart() {
        RequestDraft draft = scene.draft().derived("@authority", "api.example:443");
        SignatureDiagnosis diagnosis = diagnose(draft.signed(), Optional.of(draft.base()));

        assertThat(diagnosis.verification()).isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_INVALID));
        assertThat(diagnosis.firstDifference()).hasValueSatisfying(difference -> {
            assertThat(difference.line()).isEqualTo(2);
            assertThat(difference.expected()).contains("\"@authority\": api.example");
            assertThat(difference.given()).contains("\"@authority\": api.example:443");
        });
        assertThat(diagnosis.faults()).singleElement().asString().startsWith("another text was signed");
    }

    @Test
    void tellsAKeyThatIsNotGoodHereFromOneThatSignedSomethingElse() {
        RequestDraft right = scene.draft().secret(scene.strangeKey().reveal());
        RequestDraft strange = scene.draft().key(scene.strangeKey());
        PlainSecret ended = scene.addKey(Optional.of(scene.clock.instant()));

        assertThat(diagnose(right.signed(), Optional.of(right.base())).faults())
                .containsExactly("another text was signed than the expected one, or with another key:"
                        + " the key is all of it, from sps_ to the end");
        for (RequestDraft draft : List.of(strange, scene.draft().key(ended))) {
            assertThat(diagnose(draft.signed(), Optional.of(draft.base())).faults())
                    .containsExactly("keyid is of no secret key that is good in this environment now");
        }
    }

    @Test
    void tellsNothingOfKeysToWhoHasNoToken() {
        PresentedToken stranger = new PresentedToken(new SigningScene().token, Optional.empty(), Optional.empty());
        Sent sent = scene.draft().key(scene.strangeKey()).signed();

        assertThat(new PresentedRequest(stranger, sent.message(), sent.body())
                        .diagnose(scene, scene.clock.instant(), Optional.empty())
                        .faults())
                .noneMatch(fault -> fault.startsWith("keyid"));
    }

    @Test
    void namesTheLineThatOneHasMore() {
        RequestDraft draft = scene.draft();

        assertThat(diagnose(draft.signed(), Optional.of(draft.base() + "\n")).firstDifference())
                .contains(new ShownBase.Difference(9, Optional.empty(), Optional.of("")));
        assertThat(diagnose(draft.signed(), Optional.of(draft.base().replaceFirst("\n[^\n]*$", "")))
                        .firstDifference())
                .hasValueSatisfying(difference -> {
                    assertThat(difference.line()).isEqualTo(8);
                    assertThat(difference.given()).isEmpty();
                });
        assertThat(diagnose(draft.signed(), Optional.of("")).firstDifference())
                .hasValueSatisfying(difference -> assertThat(difference.line()).isEqualTo(1));
    }

    @Test
    void tellsWhatIsMissing() {
        Sent sent = scene.draft()
                .uncover("\"@query\"")
                .uncover("\"content-digest\"")
                .withoutParameter("nonce")
                .parameter("alg", "\"hmac-sha256\"")
                .signed();
        SignatureDiagnosis diagnosis = diagnose(sent.body("other"), Optional.empty());

        assertThat(diagnosis.missingComponents()).containsExactly("@query", "content-digest");
        assertThat(diagnosis.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("nonce"))
                .anyMatch(fault -> fault.startsWith("alg"));
        assertThat(diagnosis.contentDigest()).isEqualTo(DigestFit.DIFFERS);
    }

    @Test
    void expectsWhatIsMissingToo() {
        RequestDraft draft = scene.draft().uncover("\"@query\"").uncover("\"@path\"");
        SignatureDiagnosis diagnosis = diagnose(draft.signed(), Optional.of(draft.base()));

        assertThat(diagnosis.base().orElseThrow().text())
                .contains("\n\"@path\": /orders\n\"@query\": ?page=2\n\"@signature-params\": (")
                .endsWith(draft.input().substring(draft.input().indexOf(";created")));
        assertThat(diagnosis.firstDifference())
                .hasValueSatisfying(difference -> assertThat(difference.line()).isEqualTo(6));
    }

    @Test
    void ofARequestThatIsNotSignedShowsWhatToSignAndComparesNothing() {
        SignatureDiagnosis diagnosis = diagnose(
                scene.draft().withoutBody().signed().without("signature-input"), Optional.of("\"@method\": GET"));

        assertThat(diagnosis.firstDifference()).isEmpty();

        assertThat(diagnosis.base().orElseThrow().text())
                .startsWith("\"@method\": POST\n\"@authority\": api.example\n\"@path\": /orders\n")
                .contains(";nonce=\"<22 to 128 characters, new each time>\"");
    }

    @Test
    void ofABodyWithoutADigestCannotTellWhatToSign() {
        SignatureDiagnosis diagnosis = diagnose(scene.draft().signed().without("content-digest"), Optional.empty());

        assertThat(diagnosis.base()).isEmpty();
        assertThat(diagnosis.faults()).anyMatch(fault -> fault.startsWith("\"content-digest\" is covered"));
    }

    @Test
    void ofASignatureThatCannotBeReadStillKnowsWhatItCovers() {
        RequestDraft draft = scene.draft();
        Sent sent = draft.signed();
        String value = sent.fields().get("signature").get(0);
        for (Sent broken : List.of(
                sent.without("signature"),
                sent.field("signature", value.replace("=:", ":")),
                sent.field("signature", value.replace("specter=", "sig1=")),
                sent.field("signature", "specter=\"" + value + '"'))) {
            SignatureDiagnosis diagnosis = diagnose(broken, Optional.of(draft.base()));

            assertThat(diagnosis.verification())
                    .isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_INVALID));
            assertThat(diagnosis.faults()).singleElement().asString().startsWith("signature: ");
            assertThat(diagnosis.missingComponents()).isEmpty();
            assertThat(diagnosis.firstDifference()).isEmpty();
            assertThat(diagnosis.age()).contains(Duration.ZERO);
        }
    }

    @Test
    void tellsADigestThatCannotBeReadFromNone() {
        for (String digest : List.of("?", "md5=:Sd/dVLAcvNLSq16eXua5uQ==:", "sha-256=:AAAA:", "caf\u00e9")) {
            assertThat(diagnose(scene.draft().signed().field("content-digest", digest), Optional.empty())
                            .contentDigest())
                    .isEqualTo(DigestFit.UNREADABLE);
        }
        assertThat(diagnose(scene.draft().withoutBody().signed(), Optional.empty())
                        .contentDigest())
                .isEqualTo(DigestFit.ABSENT);
    }

    @Test
    void tellsHowFarTheClocksAreApart() {
        Instant now = scene.clock.instant();
        Sent ahead = scene.draft().created(now.plusSeconds(90)).signed();

        assertThat(diagnose(ahead, Optional.empty()).age()).contains(Duration.ofSeconds(-90));
    }

    @Test
    void showsNoSecret() {
        RequestDraft draft = scene.draft().field("cookie", "session=abc").cover("\"cookie\"");
        draft.fields.put("x-token", List.of(scene.token.reveal()));
        draft.cover("\"x-token\"");
        String own = draft.base().replace("POST", "post") + scene.key.reveal();
        SignatureDiagnosis diagnosis = diagnose(draft.signed(), Optional.of(own));
        String token = scene.token.reveal();
        String secret = token.substring(token.lastIndexOf('_') + 1);

        assertThat(diagnosis.base().orElseThrow().text())
                .contains("\"authorization\": Bearer spk_prod_" + SigningScene.id(scene.token) + "_…")
                .contains("\"cookie\": …")
                .contains("\"x-token\": spk_prod_" + SigningScene.id(scene.token) + "_…")
                .doesNotContain("abc");
        assertThat(diagnosis.toString()).doesNotContain(secret.substring(0, 8));
        for (String line : draft.base().lines().toList()) {
            String given = draft.base().replace(line, line + "x" + scene.key.reveal());
            assertThat(diagnose(draft.signed(), Optional.of(given)).toString())
                    .doesNotContain(secret.substring(0, 8))
                    .doesNotContain(
                            scene.key.reveal().substring(scene.key.reveal().lastIndexOf('_') + 1));
        }
    }

    @Test
    void showsNothingElseOfAFieldThatCarriesSecrets() {
        String token = scene.token.reveal();
        for (String value : List.of("session=hunter2; t=" + token, "Basic hunter2, Bearer " + token)) {
            Sent sent = scene.draft().field("cookie", value).cover("\"cookie\"").signed();

            assertThat(diagnose(sent, Optional.of("\"Cookie\": " + value)).toString())
                    .contains("\"cookie\": …", "\"@method\": POST")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void showsNoSecretThatASignerPutInAWrongPlace() {
        String key = scene.key.reveal();
        String secret = key.substring(key.lastIndexOf('_') + 1);
        Sent named = scene.draft().parameter("keyid", '"' + secret + '"').signed();
        Sent covered = scene.draft().cover('"' + key + '"').signed();

        assertThat(diagnose(named, Optional.empty()).toString())
                .contains("keyid=\"…\"")
                .doesNotContain(secret);
        assertThat(diagnose(covered, Optional.empty()).faults())
                .contains("\"sps_prod_" + SigningScene.id(scene.key) + "_…\" cannot be covered here");
        for (String line : List.of(
                "authorization: Basic hunter2",
                "'authorization': Bearer hunter2",
                "Authorization Bearer hunter2",
                "  cookie: session=hunter2",
                "cookie: session=hunter2\r",
                "cookie:\rsession=hunter2\u2028more",
                "\"authorization\": Basic hunter2\u0085",
                "\"api-key\":hunter2")) {
            assertThat(diagnose(scene.draft().signed(), Optional.of(line)).firstDifference())
                    .hasValueSatisfying(
                            difference -> assertThat(difference.given().orElseThrow())
                                    .endsWith("…")
                                    .doesNotContain("hunter2"));
        }
    }

    @Test
    void isMadePromptlyOfWhateverBaseIsGiven() {
        String blanks = " ".repeat(60_000);

        assertTimeout(
                Duration.ofSeconds(1), () -> diagnose(scene.draft().signed(), Optional.of("cookie" + blanks + "x\ry")));
    }

    @Test
    void ofATokenThatIsWrittenBadlyShowsNothingOfIt() {
        Sent sent =
                scene.draft().field("authorization", "Bearer hunter2hunter2").signed();

        assertThat(diagnose(sent, Optional.of("\"authorization\": Bearer hunter2hunter2x"))
                        .toString())
                .doesNotContain("hunter2");
    }
}
