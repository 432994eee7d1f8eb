package io.specter.apisettings.deployment.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says about itself (OpenID Connect Discovery 1.0).
 *
 * @param secretInHeader whether the client secret goes into the header of a request, and not into its body
 */
record Provider(URI authorization, URI token, IDTokenValidator tokens, boolean secretInHeader) {

    /** Signatures that only the provider can make; what is not in here is never believed. */
    private static final Set<JWSAlgorithm> ASYMMETRIC = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static Provider of(OIDCProviderMetadata metadata, Issuer issuer, ClientID client, ResourceRetriever http)
            throws ParseException {
        if (!issuer.equals(metadata.getIssuer())) {
            throw new ParseException("the provider says that it is another issuer");
        }
        JWKSource<SecurityContext> keys = keys(secure(metadata.getJWKSetURI(), issuer), http);
        return new Provider(
                secure(metadata.getAuthorizationEndpointURI(), issuer),
                secure(metadata.getTokenEndpointURI(), issuer),
                new IDTokenValidator(
                        issuer, client, new JWSVerificationKeySelector<>(algorithms(metadata), keys), null),
                takesSecretInHeader(metadata.getTokenEndpointAuthMethods()));
    }

    private static URI secure(@Nullable URI endpoint, Issuer issuer) throws ParseException {
        boolean secure = endpoint != null
                && endpoint.getHost() != null
                && Stream.of("https", URI.create(issuer.getValue()).getScheme())
                        .anyMatch(scheme -> scheme.equalsIgnoreCase(endpoint.getScheme()));
        if (endpoint == null || !secure) {
            throw new ParseException("the provider has an endpoint that is not https, or lacks one");
        }
        return endpoint;
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) throws ParseException {
        Set<JWSAlgorithm> usable = new LinkedHashSet<>(ASYMMETRIC);
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        usable.retainAll(offered == null ? List.of(JWSAlgorithm.RS256) : offered);
        if (usable.isEmpty()) {
            throw new ParseException("the provider signs its ID tokens in no way that can be relied on");
        }
        return usable;
    }

    /** Asked for again after five minutes, or at once for a key that is not known; the latter not more often than that. */
    private static JWKSource<SecurityContext> keys(URI uri, ResourceRetriever http) throws ParseException {
        try {
            return JWKSourceBuilder.create(uri.toURL(), http)
                    .cache(true)
                    .refreshAheadCache(false)
                    .rateLimited(true)
                    .build();
        } catch (MalformedURLException e) {
            throw new ParseException("the provider has an endpoint that is no URL", e);
        }
    }

    /** It is what goes without saying. */
    private static boolean takesSecretInHeader(@Nullable List<ClientAuthenticationMethod> methods) {
        return methods == null
                || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
}
