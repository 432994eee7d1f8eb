package io.specter.apisettings.application.usecase;

import static io.specter.apisettings.application.usecase.Shop.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
import io.specter.apisettings.application.contract.Race;
import io.specter.apisettings.application.contract.TestPorts;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.SpentNonces;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Role;
import io.specter.apisettings.domain.access.Scope;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.RequestSigner;
import io.specter.apisettings.domain.signature.SpentNonce;
import io.specter.apisettings.domain.verification.PresentedRequest;
import io.specter.apisettings.domain.verification.PresentedToken;
import io.specter.apisettings.domain.verification.RejectionReason;
import io.specter.apisettings.domain.verification.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String URL = "https://api.example/orders";
    private static final byte[] NO_BODY = {};

    private final Shop shop = new Shop();
    private final PlainSecret token = shop.token();
    private final PlainSecret key = secretKey(Duration.ZERO);

    private PlainSecret secretKey(Duration overlap) {
        return shop.regenerate(CredentialKind.SECRET_KEY, overlap).plain();
    }

    private PresentedRequest signed(PlainSecret with) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("Authorization", List.of("Bearer " + token.reveal()));
        new RequestSigner(with, new SecureRandom(), shop.clock)
                .sign(RequestMessage.of("GET", URL, fields), NO_BODY)
                .forEach((name, value) -> fields.put(name, List.of(value)));
        return new PresentedRequest(
                new PresentedToken(token, Optional.empty(), Optional.empty()),
                RequestMessage.of("GET", URL, fields),
                Optional.empty());
    }

    private Verification verify(PresentedRequest request) {
        return shop.settings.verifyCredentials().verify(ALICE, request);
    }

    private static void assertSigned(Verification verification) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted -> assertThat(accepted.signed()).isTrue());
    }

    private static void assertRejected(RejectionReason reason, Verification verification) {
        assertThat(verification).isEqualTo(new Verification.Rejected(reason));
    }

    @Test
    void aSignatureIsGoodOnce() {
        PresentedRequest request = signed(key);

        assertSigned(verify(request));
        assertRejected(RejectionReason.SIGNATURE_REPLAYED, verify(request));
        assertSigned(verify(signed(key)));
    }

    @Test
    void ofManyAtOnceOneIsAccepted() {
        PresentedRequest request = signed(key);
        List<Object> verdicts = Race.run(16, () -> verify(request));

        assertThat(verdicts).filteredOn(Verification.Accepted.class::isInstance).hasSize(1);
        assertThat(verdicts)
                .filteredOn(new Verification.Rejected(RejectionReason.SIGNATURE_REPLAYED)::equals)
                .hasSize(15);
    }

    @Test
    void bothKeysOfAnOverlapVerifyAndTheOldOneNoLongerThanThat() {
        PlainSecret next = secretKey(Duration.ofHours(1));
        assertSigned(verify(signed(key)));
        assertSigned(verify(signed(next)));

        shop.now = shop.now.plus(Duration.ofHours(1));

        assertRejected(RejectionReason.SIGNATURE_INVALID, verify(signed(key)));
        assertSigned(verify(signed(next)));
    }

    @Test
    void aKeyThatWasReplacedAtOnceVerifiesNothing() {
        PlainSecret next = secretKey(Duration.ZERO);

        assertRejected(RejectionReason.SIGNATURE_INVALID, verify(signed(key)));
        assertSigned(verify(signed(next)));
    }

    @Test
    void aKeyIsUsedByTheSignaturesThatAreVerifiedWithItAlone() {
        PresentedRequest request = signed(key);
        Credential used = shop.environment(Shop.DEVELOPMENT)
                .credentials()
                .active(CredentialKind.SECRET_KEY, shop.now)
                .orElseThrow();
        shop.verify(token);
        shop.settings.keepUsage().write();
        assertThat(shop.settings.browseUsage().lastUsed(List.of(used))).isEmpty();
        assertSigned(verify(request));
        Instant first = shop.now;
        shop.now = first.plusSeconds(1);

        assertRejected(RejectionReason.SIGNATURE_REPLAYED, verify(request));

        shop.settings.keepUsage().write();
        assertThat(shop.settings.browseUsage().lastUsed(List.of(used))).containsValue(first);
        assertThat(shop.ports.verificationCounts().usesSince(List.of(used.id()), Instant.EPOCH))
                .isEqualTo(1);
    }

    @Test
    void theKeyOfAnotherEnvironmentVerifiesNothing() {
        PlainSecret other = shop.regenerate(EnvironmentName.QUALITY_ASSURANCE, CredentialKind.SECRET_KEY, Duration.ZERO)
                .plain();

        assertRejected(RejectionReason.SIGNATURE_INVALID, verify(signed(other)));
    }

    @Test
    void aVerifierSeesSignaturesOfItsScopeOnly() {
        Scope elsewhere = new Scope(Optional.of(shop.id), List.of(EnvironmentName.PRODUCTION));
        Caller gateway = new Caller(ALICE.actor(), List.of(new Grant(Role.VERIFIER, elsewhere)), ALICE.origin());
        Caller viewer = new Caller(ALICE.actor(), List.of(new Grant(Role.VIEWER, Scope.EVERYTHING)), ALICE.origin());

        assertRejected(
                RejectionReason.UNKNOWN, shop.settings.verifyCredentials().verify(gateway, signed(key)));
        assertRejected(
                RejectionReason.UNKNOWN,
                shop.settings
                        .verifyCredentials()
                        .diagnose(gateway, signed(key), Optional.empty())
                        .verification());
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> shop.settings.verifyCredentials().diagnose(viewer, signed(key), Optional.empty()));
    }

    @Test
    void aDiagnosisUsesNothingUpAndKnowsWhatIs() {
        PresentedRequest request = signed(key);
        assertSigned(diagnosed(request));
        assertSigned(diagnosed(request));
        assertSigned(verify(request));

        assertRejected(RejectionReason.SIGNATURE_REPLAYED, diagnosed(request));
    }

    private Verification diagnosed(PresentedRequest request) {
        return shop.settings
                .verifyCredentials()
                .diagnose(ALICE, request, Optional.empty())
                .verification();
    }

    @Test
    void whatIsForgottenIsTooOld() {
        PresentedRequest request = signed(key);
        SpentNonce nonce = spentBy(request);

        for (shop.now = nonce.until().minusSeconds(600);
                shop.now.isBefore(nonce.until());
                shop.now = shop.now.plusSeconds(10)) {
            shop.settings.forgetEnded().forget();
            assertThat(shop.ports.spentNonces().contains(nonce)).isTrue();
            assertThat(verify(request)).isInstanceOf(Verification.Rejected.class);
        }
        shop.now = nonce.until().plusNanos(1000);
        shop.settings.forgetEnded().forget();

        assertThat(shop.ports.spentNonces().contains(nonce)).isFalse();
        assertRejected(RejectionReason.SIGNATURE_STALE, verify(request));
        assertRejected(RejectionReason.SIGNATURE_STALE, diagnosed(request));
    }

    private SpentNonce spentBy(PresentedRequest request) {
        NotedNonces noted = new NotedNonces();
        ApiSettings noting =
                ApiSettings.on(TestPorts.with(shop.ports, noted), Policies.STANDARD, new SecureRandom(), shop.clock);
        assertSigned(noting.verifyCredentials().verify(ALICE, request));
        return noted.spent.get(0);
    }

    private final class NotedNonces extends ShopNonces {

        private final List<SpentNonce> spent = new ArrayList<>();

        @Override
        public void add(SpentNonce nonce) {
            spent.add(nonce);
            shop.ports.spentNonces().add(nonce);
        }
    }

    @Test
    void whereNoNonceCanBeKeptNoSignatureIsAcceptedNorRejected() {
        ApiSettings broken = ApiSettings.on(
                TestPorts.with(shop.ports, new Unreachable()), Policies.STANDARD, new SecureRandom(), shop.clock);
        PresentedRequest request = signed(key);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> broken.verifyCredentials().verify(ALICE, request));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> broken.verifyCredentials().diagnose(ALICE, request, Optional.empty()));
        assertSigned(verify(request));
    }

    /** Its nonce may be forgotten by then, and be written down anew. */
    @Test
    void aVerificationThatTakesUntilItsSignatureIsTooOldIsNone() {
        PresentedRequest request = signed(key);
        assertSigned(verify(request));
        SpentNonces slow = new SlowNonces();
        ApiSettings stalling =
                ApiSettings.on(TestPorts.with(shop.ports, slow), Policies.STANDARD, new SecureRandom(), shop.clock);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stalling.verifyCredentials().verify(ALICE, request));
    }

    private final class SlowNonces extends ShopNonces {

        @Override
        public void add(SpentNonce nonce) {
            shop.now = nonce.until().plusSeconds(1);
            shop.ports.spentNonces().removeEnded(shop.now);
            shop.ports.spentNonces().add(nonce);
        }
    }

    /** Those of the shop, but for how one is added. */
    private abstract class ShopNonces implements SpentNonces {

        @Override
        public boolean contains(SpentNonce nonce) {
            return shop.ports.spentNonces().contains(nonce);
        }

        @Override
        public void removeEnded(Instant now) {
            shop.ports.spentNonces().removeEnded(now);
        }
    }

    /** A store of nonces that gives no answer. */
    private static final class Unreachable implements SpentNonces {

        @Override
        public void add(SpentNonce nonce) {
            throw new Unavailable("on purpose");
        }

        @Override
        public boolean contains(SpentNonce nonce) {
            throw new Unavailable("on purpose");
        }

        @Override
        public void removeEnded(Instant now) {
            throw new Unavailable("on purpose");
        }
    }
}
