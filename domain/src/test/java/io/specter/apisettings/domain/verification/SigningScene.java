package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.MovingClock;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.RotationState;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One environment with an auth token and its secret keys, and the nonces that were used up there. */
final class SigningScene implements CredentialDirectory {

    final MovingClock clock = new MovingClock();
    final AppId app;
    final PlainSecret token;
    final PlainSecret key;
    boolean requireSignature;
    private final SecureRandom random = new SecureRandom();
    private final Credential issued;
    private final Map<CredentialId, Optional<Instant>> ends = new HashMap<>();
    private final Map<CredentialId, SigningKey> keys = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private Optional<Instant> remembered = Optional.empty();

    SigningScene() {
        CredentialLabel label = label(CredentialKind.AUTH_TOKEN);
        app = AppId.random(random);
        token = CredentialFormat.generate(label, random);
        issued = new Credential(
                label,
                token.digest(),
                clock.instant(),
                "alice",
                Optional.empty(),
                Optional.empty(),
                RotationState.FRESH,
                Optional.empty());
        key = addKey(Optional.empty());
    }

    private CredentialLabel label(CredentialKind kind) {
        return new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random));
    }

    /** A secret key that this environment has not. */
    PlainSecret strangeKey() {
        return CredentialFormat.generate(label(CredentialKind.SECRET_KEY), random);
    }

    /** A secret key that is valid here until its end. */
    PlainSecret addKey(Optional<Instant> end) {
        PlainSecret added = strangeKey();
        ends.put(id(added), end);
        keys.put(id(added), SigningKey.of(added));
        return added;
    }

    static CredentialId id(PlainSecret credential) {
        return CredentialFormat.read(credential).orElseThrow().id();
    }

    RequestDraft draft() {
        return new RequestDraft(token, key, clock.instant());
    }

    Verification verify(RequestDraft draft) {
        return verify(draft.signed());
    }

    Verification verify(RequestDraft.Sent sent) {
        return presented(sent).verify(this, clock.instant());
    }

    PresentedRequest presented(RequestDraft.Sent sent) {
        PresentedToken presented = new PresentedToken(token, Optional.of(app), Optional.empty());
        return new PresentedRequest(presented, sent.message(), sent.body());
    }

    void passTime(Duration time) {
        clock.move(time);
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        return Optional.of(new KnownToken(app, false, EnvironmentName.PRODUCTION, requireSignature, issued))
                .filter(known -> known.credential().id().equals(id));
    }

    @Override
    public Optional<SigningKey> signingKey(KnownToken known, CredentialId id, Instant now) {
        boolean ended = ends.getOrDefault(id, Optional.empty())
                .filter(end -> !now.isBefore(end))
                .isPresent();
        return Optional.ofNullable(keys.get(id)).filter(key -> !ended);
    }

    @Override
    public boolean spend(SpentNonce nonce) {
        remembered = Optional.of(nonce.until());
        return spent.add(nonce.id());
    }

    /** How many nonces were used up. */
    int spent() {
        return spent.size();
    }

    /** Until when the nonce that was used up last must be remembered. */
    Optional<Instant> remembered() {
        return remembered;
    }
}
