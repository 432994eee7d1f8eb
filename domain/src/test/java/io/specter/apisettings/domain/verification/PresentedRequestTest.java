package io.specter.apisettings.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.ContentDigest;
import io.specter.apisettings.domain.signature.ShownBase;
import io.specter.apisettings.domain.verification.RequestDraft.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PresentedRequestTest {

    private final SigningScene scene = new SigningScene();

    private Verification.Accepted accepted(Sent sent) {
        Verification verification = scene.verify(sent);
        assertThat(verification).isInstanceOf(Verification.Accepted.class);
        return (Verification.Accepted) verification;
    }

    private void assertSigned(RequestDraft draft) {
        assertThat(accepted(draft.signed()).signed()).isTrue();
    }

    @Nested
    class AGoodSignature {

        @Test
        void isVerifiedWithItsBody() {
            Verification.Accepted accepted = accepted(scene.draft().signed());

            assertThat(accepted.signed()).isTrue();
            assertThat(accepted.contentDigest()).isEmpty();
        }

        @Test
        void vouchesForABodyThatIsNotAtHand() {
            Optional<ContentDigest> vouched =
                    accepted(scene.draft().signed().bodyNotAtHand()).contentDigest();

            assertThat(vouched).map(ContentDigest::text).contains(RequestDraft.digest("SHA-256", RequestDraft.BODY));
        }

        @Test
        void vouchesForDigestsThatItKnowsAlone() {
            RequestDraft draft = scene.draft()
                    .field(
                            "content-digest",
                            "md5=:Sd/dVLAcvNLSq16eXua5uQ==:, " + RequestDraft.digest("SHA-512", RequestDraft.BODY));

            assertThat(accepted(draft.signed().bodyNotAtHand()).contentDigest())
                    .map(ContentDigest::text)
                    .contains(RequestDraft.digest("SHA-512", RequestDraft.BODY));
        }

        @Test
        void isGoodWithoutABody() {
            assertSigned(scene.draft().withoutBody());
            assertSigned(scene.draft().withoutBody().field("content-length", "0"));
            assertThat(accepted(scene.draft().withoutBody().signed().body("")).signed())
                    .isTrue();
        }

        @Test
        void isGoodInWhateverOrderAndWithMoreCovered() {
            RequestDraft draft = scene.draft()
                    .field("x-trace", " 1 ", "2")
                    .cover("\"@target-uri\"")
                    .cover("\"x-trace\"");
            Collections.reverse(draft.components);

            assertSigned(draft.derived("@target-uri", "https://api.example/orders?page=2")
                    .derived("x-trace", "1, 2"));
        }

        @Test
        void mayComeUnderAnyLabelBesideOthers() {
            RequestDraft draft = scene.draft();
            draft.label = "sig1";
            Sent sent = draft.signed();

            assertThat(accepted(sent.field(
                                            "signature-input",
                                            "proxy=(\"@method\" \"x-y\";bs);created=1;alg=\"ed25519\";tag=\"other\"",
                                            sent.fields().get("signature-input").get(0))
                                    .field(
                                            "signature",
                                            sent.fields().get("signature").get(0),
                                            "proxy=:AAAA:"))
                            .signed())
                    .isTrue();
        }

        @Test
        void isTheSameInWhateverSpellingOfTheFieldsThatMeansTheSame() {
            Sent sent = scene.draft().signed();

            assertThat(accepted(sent.edit("signature-input", "(\"@method\" ", "(  \"@method\"   ")
                                    .edit("signature-input", ";tag", "; tag")
                                    .field("content-type")
                                    .field("Content-Type", "  application/json\t"))
                            .signed())
                    .isTrue();
        }

        @Test
        void isGoodWithTheTokenAsAnApiKey() {
            RequestDraft draft = scene.draft().uncover("\"authorization\"").cover("\"api-key\"");
            draft.fields.remove("authorization");

            assertSigned(draft.field("api-key", scene.token.reveal()));
        }

        @Test
        void isGoodWithBearerInWhateverCase() {
            assertSigned(scene.draft().field("authorization", "bEARER " + scene.token.reveal()));
        }

        @Test
        void isGoodForEachSpellingOfTheSameTarget() {
            assertSigned(scene.draft().url("HTTPS://API.Example:443/orders?page=2", "/orders", "?page=2"));
            assertSigned(scene.draft().url("https://api.example", "/", "?"));
            assertSigned(scene.draft().url("https://api.example?", "/", "?"));
            assertSigned(scene.draft().url("https://api.example/a%2Fb/./../c;d=1?", "/a%2Fb/./../c;d=1", "?"));
            assertSigned(scene.draft()
                    .url("http://[2001:DB8::1]:8080/?a=b?c/d", "/", "?a=b?c/d")
                    .derived("@authority", "[2001:db8::1]:8080"));
        }
    }

    @Nested
    class ARequestWithoutASignature {

        @Test
        void isAsGoodAsItsTokenWhateverElseItHas() {
            Sent sent = scene.draft().signed().without("signature-input");

            assertThat(accepted(sent).signed()).isFalse();
            assertThat(accepted(sent.without("authorization").field("content-digest", "?"))
                            .signed())
                    .isFalse();
            assertThat(accepted(sent.field("x-name", "Jürgen\n")).signed()).isFalse();
            assertThat(accepted(sent.field("authorization", "\n")).signed()).isFalse();
        }

        @Test
        void isToldApartFromOneThatCannotBeRead() {
            assertThat(scene.verify(scene.draft().signed().field("signature-input", "specter=(")))
                    .isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_INVALID));
        }
    }

    @Nested
    class TheTime {

        private void assertGood(UnaryOperator<Instant> created, UnaryOperator<Instant> expires) {
            Instant now = scene.clock.instant();
            assertSigned(scene.draft().created(created.apply(now)).expires(expires.apply(now)));
        }

        @Test
        void isRightToTheLastSecond() {
            assertGood(now -> now.minusSeconds(300), now -> now.plusSeconds(1000));
            assertGood(now -> now.minusSeconds(100), now -> now);
            assertGood(now -> now.plusSeconds(30), now -> now.plusSeconds(31));
        }

        @Test
        void ofANonceIsOverWhenTheSignatureIsByAnyClock() {
            Instant now = scene.clock.instant();

            accepted(scene.draft().expires(now.plusSeconds(20)).signed());
            assertThat(scene.remembered()).contains(now.plusSeconds(20 + 30));
            accepted(scene.draft()
                    .created(now.minusSeconds(100))
                    .expires(now.plusSeconds(1000))
                    .signed());
            assertThat(scene.remembered()).contains(now.plusSeconds(300 - 100 + 30));
        }

        @Test
        void ofASecondUseIsToldAsLongAsTheSignatureIsGood() {
            Sent sent = scene.draft().signed();
            accepted(sent);

            scene.passTime(Duration.ofMinutes(5));
            assertThat(scene.verify(sent)).isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_REPLAYED));
            scene.passTime(Duration.ofSeconds(1));
            assertThat(scene.verify(sent)).isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_STALE));
        }
    }

    @Nested
    class InAnOverlap {

        @Test
        void bothKeysVerify() {
            PlainSecret other = scene.addKey(Optional.of(scene.clock.instant().plusSeconds(60)));

            assertSigned(scene.draft());
            assertSigned(scene.draft().key(other));
        }
    }

    @Nested
    class ATokenThatIsNotGood {

        @Test
        void isToldBeforeAnythingOfTheSignature() {
            PresentedToken elsewhere =
                    new PresentedToken(scene.token, Optional.of(new SigningScene().app), Optional.empty());
            PresentedRequest request =
                    new PresentedRequest(elsewhere, scene.draft().signed().message(), Optional.empty());

            assertThat(request.verify(scene, scene.clock.instant()))
                    .isEqualTo(new Verification.Rejected(RejectionReason.WRONG_APP));
            assertThat(scene.spent()).isZero();
        }
    }

    @Nested
    class ADiagnosis {

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

            assertThat(diagnosis.verification())
                    .isEqualTo(new Verification.Rejected(RejectionReason.SIGNATURE_INVALID));
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

            assertThat(diagnose(draft.signed(), Optional.of(draft.base() + "\n"))
                            .firstDifference())
                    .contains(new ShownBase.Difference(9, Optional.empty(), Optional.of("")));
            assertThat(diagnose(draft.signed(), Optional.of(draft.base().replaceFirst("\n[^\n]*$", "")))
                            .firstDifference())
                    .hasValueSatisfying(difference -> {
                        assertThat(difference.line()).isEqualTo(8);
                        assertThat(difference.given()).isEmpty();
                    });
            assertThat(diagnose(draft.signed(), Optional.of("")).firstDifference())
                    .hasValueSatisfying(
                            difference -> assertThat(difference.line()).isEqualTo(1));
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
                    .hasValueSatisfying(
                            difference -> assertThat(difference.line()).isEqualTo(6));
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
                Sent sent =
                        scene.draft().field("cookie", value).cover("\"cookie\"").signed();

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
                    "\"api-key\":hunter2")) {
                assertThat(diagnose(scene.draft().signed(), Optional.of(line)).firstDifference())
                        .hasValueSatisfying(
                                difference -> assertThat(difference.given().orElseThrow())
                                        .endsWith("…")
                                        .doesNotContain("hunter2"));
            }
        }

        @Test
        void ofATokenThatIsWrittenBadlyShowsNothingOfIt() {
            Sent sent = scene.draft()
                    .field("authorization", "Bearer hunter2hunter2")
                    .signed();

            assertThat(diagnose(sent, Optional.of("\"authorization\": Bearer hunter2hunter2x"))
                            .toString())
                    .doesNotContain("hunter2");
        }
    }
}
