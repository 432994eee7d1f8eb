package io.specter.apisettings.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.OnOverdue;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedTokenTest {

    private static final Actor ALICE = new Actor("op_1", "alice");
    private static final TokenRotationPolicy POLICY = new TokenRotationPolicy(
            Optional.of(Duration.ofDays(10)), new Overlap(Duration.ofDays(1)), Duration.ZERO, OnOverdue.EXPIRE);

    private final SecureRandom random = new SecureRandom();
    private final MovingClock clock = new MovingClock();
    private final AppId app = AppId.random(random);
    private Credentials credentials = Credentials.NONE;
    private boolean archived;
    private boolean requireSignature;

    private PlainSecret issue() {
        CredentialLabel label = label(CredentialKind.AUTH_TOKEN);
        PlainSecret plain = CredentialFormat.generate(label, random);
        credentials = credentials.regenerate(
                label,
                plain.digest(),
                POLICY,
                new Regeneration(Optional.empty(), false, Act.by(ALICE, clock.instant())));
        return plain;
    }

    private CredentialLabel label(CredentialKind kind) {
        return new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random));
    }

    private Verification verify(PlainSecret token) {
        return verify(new PresentedToken(token, Optional.of(app), Optional.of(EnvironmentName.PRODUCTION)));
    }

    private Verification verify(PresentedToken presented) {
        return presented.verify(this::find, clock.instant());
    }

    private Optional<KnownToken> find(CredentialId id) {
        return credentials.find(id).map(this::known);
    }

    private KnownToken known(Credential credential) {
        return new KnownToken(app, archived, EnvironmentName.PRODUCTION, requireSignature, credential);
    }

    private static Verification rejected(RejectionReason reason) {
        return new Verification.Rejected(reason);
    }

    @Test
    void anActiveTokenIsAcceptedWhereverItIsOf() {
        PlainSecret token = issue();

        assertThat(verify(token)).isInstanceOf(Verification.Accepted.class);
        assertThat(verify(new PresentedToken(token, Optional.empty(), Optional.empty())))
                .isEqualTo(verify(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "spk_prod_0123456789abcdef_0123456789abcdef0123456789abcdef000000"})
    void textThatIsNoTokenIsMalformed(String text) {
        assertThat(verify(PlainSecret.of(text))).isEqualTo(rejected(RejectionReason.MALFORMED));
    }

    @Test
    void aCredentialOfAnotherKindIsMalformed() {
        CredentialLabel operator =
                new CredentialLabel(CredentialKind.OPERATOR_TOKEN, Optional.empty(), CredentialId.random(random));

        assertThat(verify(CredentialFormat.generate(label(CredentialKind.SECRET_KEY), random)))
                .isEqualTo(rejected(RejectionReason.MALFORMED));
        assertThat(verify(CredentialFormat.generate(operator, random))).isEqualTo(rejected(RejectionReason.MALFORMED));
    }

    @Test
    void aTokenNobodyIssuedIsUnknown() {
        assertThat(verify(CredentialFormat.generate(label(CredentialKind.AUTH_TOKEN), random)))
                .isEqualTo(rejected(RejectionReason.UNKNOWN));
    }

    @Test
    void aKnownIdWithAnotherSecretIsUnknownWhateverItsState() {
        CredentialId id = CredentialFormat.read(issue()).orElseThrow().id();
        credentials = credentials.revoke(id, Act.by(ALICE, clock.instant()));
        CredentialLabel label =
                new CredentialLabel(CredentialKind.AUTH_TOKEN, Optional.of(EnvironmentName.PRODUCTION), id);

        assertThat(verify(CredentialFormat.generate(label, random))).isEqualTo(rejected(RejectionReason.UNKNOWN));
    }

    @Test
    void theDirectoryIsNotAskedForMalformedText() {
        Verification verification = new PresentedToken(PlainSecret.of("x"), Optional.empty(), Optional.empty())
                .verify(
                        id -> {
                            throw new AssertionError("asked");
                        },
                        clock.instant());

        assertThat(verification).isEqualTo(rejected(RejectionReason.MALFORMED));
    }

    @Test
    void theFirstReasonThatAppliesIsGiven() {
        PlainSecret token = issue();
        CredentialId id = CredentialFormat.read(token).orElseThrow().id();
        Optional<AppId> otherApp = Optional.of(AppId.random(random));
        Optional<EnvironmentName> otherEnvironment = Optional.of(EnvironmentName.DEVELOPMENT);
        credentials = credentials.revoke(id, Act.by(ALICE, clock.instant()));
        archived = true;
        requireSignature = true;

        assertThat(verify(new PresentedToken(token, otherApp, otherEnvironment)))
                .isEqualTo(rejected(RejectionReason.WRONG_APP));
        assertThat(verify(new PresentedToken(token, Optional.of(app), otherEnvironment)))
                .isEqualTo(rejected(RejectionReason.WRONG_ENVIRONMENT));
        assertThat(verify(token)).isEqualTo(rejected(RejectionReason.APP_ARCHIVED));
        archived = false;
        assertThat(verify(token)).isEqualTo(rejected(RejectionReason.REVOKED));
    }

    @Test
    void anEndedTokenSaysHowItEnded() {
        PlainSecret first = issue();
        PlainSecret second = issue();
        clock.move(Duration.ofDays(1));
        assertThat(verify(first)).isEqualTo(rejected(RejectionReason.RETIRED));

        clock.move(Duration.ofDays(9));

        assertThat(verify(second)).isEqualTo(rejected(RejectionReason.EXPIRED));
    }

    @Test
    void aTokenAloneIsNotEnoughWhereSignaturesAreRequired() {
        requireSignature = true;

        assertThat(verify(issue())).isEqualTo(rejected(RejectionReason.SIGNATURE_MISSING));
    }

    @Test
    void aReasonHasAStableName() {
        assertThat(RejectionReason.UNKNOWN.text()).isEqualTo("unknown");
        assertThat(RejectionReason.SIGNATURE_MISSING.text()).isEqualTo("signature-missing");
    }
}
