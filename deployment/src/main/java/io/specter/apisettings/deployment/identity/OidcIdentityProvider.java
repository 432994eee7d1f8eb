package io.specter.apisettings.deployment.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.IdentityProvider;
import io.specter.apisettings.deployment.settings.CompanySignIn;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Logger;

/** Signs in at an OpenID provider: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0). */
public final class OidcIdentityProvider implements IdentityProvider {

    private static final Logger LOG = Logger.getLogger(OidcIdentityProvider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final CompanySignIn settings;
    private final ClientID client;
    private final SharedKey key;
    private final BoundedHttp http;
    private final Discovery discovery;
    private final SecureRandom random;
    private final InstantSource clock;

    public OidcIdentityProvider(CompanySignIn settings, SecureRandom random, InstantSource clock) {
        this(settings, PATIENCE, random, clock);
    }

    OidcIdentityProvider(CompanySignIn settings, Duration patience, SecureRandom random, InstantSource clock) {
        this.settings = settings;
        this.http = new BoundedHttp(patience);
        this.client = new ClientID(settings.clientId());
        this.key = SharedKey.from(settings.clientSecret().reveal());
        this.discovery = new Discovery(new Issuer(settings.issuer()), client, http, clock);
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Begun begin() {
        Provider provider = discovery.provider();
        PendingSignIn pending = PendingSignIn.begin(key, random, clock.instant());
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        client,
                        settings.redirectUri())
                .endpointURI(provider.authorization())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build();
        return new Begun(request.toURI(), pending.secret());
    }

    @Override
    public Optional<Verified> complete(PlainSecret pending, Reply reply) {
        return PendingSignIn.open(pending.reveal(), key, clock.instant())
                .filter(begun -> begun.hasState(reply.state()))
                .filter(begun -> reply.issuer()
                        .filter(issuer -> !issuer.equals(settings.issuer().toString()))
                        .isEmpty())
                .flatMap(begun -> verified(begun, reply.code()));
    }

    private Optional<Verified> verified(PendingSignIn begun, String code) {
        Provider provider = discovery.provider();
        try {
            return redeem(provider, begun, code).flatMap(tokens -> identity(tokens, provider, begun));
        } catch (IOException | ParseException e) {
            discovery.forget();
            throw new Unavailable("the identity provider gives no answer", e);
        }
    }

    private Optional<OIDCTokenResponse> redeem(Provider provider, PendingSignIn begun, String code)
            throws IOException, ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.redirectUri(), new CodeVerifier(begun.verifier()));
        TokenRequest request =
                new TokenRequest.Builder(provider.token(), authentication(provider.secretInHeader()), grant).build();
        HTTPResponse answer = request.toHTTPRequest().send(http);
        if (answer.getStatusCode() >= SERVER_ERROR || answer.getStatusCode() == TOO_MANY_REQUESTS) {
            throw new IOException(provider.token() + " answers " + answer.getStatusCode());
        }
        TokenResponse response = OIDCTokenResponseParser.parse(answer);
        if (response.indicatesSuccess()) {
            return Optional.of((OIDCTokenResponse) response.toSuccessResponse());
        }
        return refused(response.toErrorResponse().getErrorObject());
    }

    private ClientAuthentication authentication(boolean inHeader) {
        Secret secret = new Secret(settings.clientSecret().reveal());
        return inHeader ? new ClientSecretBasic(client, secret) : new ClientSecretPost(client, secret);
    }

    /** A code that is not good is the caller's fault; whatever else is refused is ours to mend. */
    private static Optional<OIDCTokenResponse> refused(ErrorObject error) throws IOException {
        if (OAuth2Error.INVALID_GRANT.getCode().equals(error.getCode())) {
            LOG.info("a sign-in was refused: the identity provider does not know its code");
            return Optional.empty();
        }
        throw new IOException("the identity provider refuses this client: " + error.getCode());
    }

    private Optional<Verified> identity(OIDCTokenResponse tokens, Provider provider, PendingSignIn begun) {
        try {
            if (!(tokens.getOIDCTokens().getIDToken() instanceof SignedJWT signed)) {
                throw new BadJOSEException("the ID token is not signed");
            }
            return Optional.of(verified(provider.tokens().validate(signed, new Nonce(begun.nonce())), begun));
        } catch (KeySourceException e) {
            discovery.forget();
            throw new Unavailable("the identity provider does not show its keys", e);
        } catch (BadJOSEException | JOSEException | ParseException | IllegalArgumentException e) {
            LOG.warning(() -> "a sign-in was refused: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private Verified verified(IDTokenClaimsSet token, PendingSignIn begun) throws BadJOSEException, ParseException {
        AuthorizedParty party = token.getAuthorizedParty();
        if (party != null && !party.getValue().equals(client.getValue())) {
            throw new BadJOSEException("the ID token was issued to another client");
        }
        Claims claims = new Claims(token.toJWTClaimsSet().getClaims());
        return new Verified(
                new Identity(settings.issuer().toString(), token.getSubject().getValue()),
                claims.name(),
                claims.texts(settings.rolesClaim()),
                begun.state(),
                begun.until());
    }
}
