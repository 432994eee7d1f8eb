package io.specter.apisettings.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.ContentDigest;
import io.specter.apisettings.domain.verification.RequestDraft.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
}
