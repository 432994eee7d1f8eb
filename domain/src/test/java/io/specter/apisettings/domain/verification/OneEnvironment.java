package io.specter.apisettings.domain.verification;

import io.specter.apisettings.domain.Act;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.CredentialLabel;
import io.specter.apisettings.domain.credentials.Credentials;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.Regeneration;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import io.specter.apisettings.domain.signature.SigningKey;
import io.specter.apisettings.domain.signature.SpentNonce;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An environment that takes signed requests only, with one auth token and one secret key, in memory. */
public final class OneEnvironment implements CredentialDirectory {

    private final SecureRandom random = new SecureRandom();
    private final AppId app = AppId.random(random);
    private final PlainSecret token = generate(CredentialKind.AUTH_TOKEN);
    private final PlainSecret secretKey = generate(CredentialKind.SECRET_KEY);
    private final CredentialId secretKeyId =
            CredentialFormat.read(secretKey).orElseThrow().id();
    private final SigningKey signingKey = SigningKey.of(secretKey);
    private final Credential credential;
    private final Set<String> spent = new HashSet<>();

    public OneEnvironment(Instant issuedAt) {
        CredentialLabel label = CredentialFormat.read(token).orElseThrow();
        Regeneration first = new Regeneration(Optional.empty(), false, Act.by(new Actor("op_1", "alice"), issuedAt));
        this.credential = Credentials.NONE
                .regenerate(label, token.digest(), TokenRotationPolicy.STANDARD, first)
                .find(label.id())
                .orElseThrow();
    }

    private PlainSecret generate(CredentialKind kind) {
        return CredentialFormat.generate(
                new CredentialLabel(kind, Optional.of(EnvironmentName.PRODUCTION), CredentialId.random(random)),
                random);
    }

    public PlainSecret authToken() {
        return token;
    }

    public PlainSecret secretKey() {
        return secretKey;
    }

    public CredentialId secretKeyId() {
        return secretKeyId;
    }

    /** The token as a caller presents it, to be of this very place. */
    public PresentedToken presented() {
        return new PresentedToken(token, Optional.of(app), Optional.of(EnvironmentName.PRODUCTION));
    }

    @Override
    public Optional<KnownToken> token(CredentialId id) {
        return Optional.of(credential)
                .filter(issued -> issued.id().equals(id))
                .map(issued -> new KnownToken(app, false, EnvironmentName.PRODUCTION, true, issued));
    }

    @Override
    public Optional<SigningKey> signingKey(KnownToken known, CredentialId id, Instant now) {
        return Optional.of(signingKey).filter(key -> id.equals(secretKeyId));
    }

    @Override
    public boolean spend(SpentNonce nonce) {
        return spent.add(nonce.id());
    }
}
