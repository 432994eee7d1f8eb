package io.specter.apisettings.deployment.settings;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.environment.EndpointUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How people sign in at the company's identity provider (OpenID Connect).
 *
 * @param rolesClaim the member of the ID token that lists the roles; dots lead into nested members
 */
public record CompanySignIn(
        URI issuer,
        String clientId,
        PlainSecret clientSecret,
        URI redirectUri,
        String rolesClaim,
        List<String> scopes) {

    /** Where the provider sends people back to, below the root of the service. */
    public static final String CALLBACK = "/api/v1/session/oidc/callback";

    private static final SecretSetting CLIENT_SECRET =
            new SecretSetting(SettingKey.OIDC_CLIENT_SECRET, SettingKey.OIDC_CLIENT_SECRET_FILE);

    private static final List<SettingKey> ALL = List.of(
            SettingKey.OIDC_ISSUER,
            SettingKey.OIDC_CLIENT_ID,
            SettingKey.OIDC_CLIENT_SECRET,
            SettingKey.OIDC_CLIENT_SECRET_FILE,
            SettingKey.OIDC_REDIRECT_URI,
            SettingKey.OIDC_ROLES_CLAIM,
            SettingKey.OIDC_SCOPES);

    /** Empty when none of its settings is there; some without the others are refused. */
    static Optional<CompanySignIn> in(RawSettings raw) {
        return ALL.stream()
                .filter(key -> raw.value(key).isPresent())
                .findFirst()
                .map(key -> complete(raw, key));
    }

    private static CompanySignIn complete(RawSettings raw, SettingKey given) {
        return new CompanySignIn(
                issuer(raw.value(SettingKey.OIDC_ISSUER).orElseThrow(() -> missing(SettingKey.OIDC_ISSUER, given))),
                raw.value(SettingKey.OIDC_CLIENT_ID)
                        .map(text -> printable(SettingKey.OIDC_CLIENT_ID, text, 200))
                        .orElseThrow(() -> missing(SettingKey.OIDC_CLIENT_ID, given)),
                CLIENT_SECRET
                        .in(raw)
                        .map(CompanySignIn::printable)
                        .orElseThrow(() -> missing(SettingKey.OIDC_CLIENT_SECRET, given)),
                redirectUri(raw.value(SettingKey.OIDC_REDIRECT_URI)
                        .orElseThrow(() -> missing(SettingKey.OIDC_REDIRECT_URI, given))),
                raw.value(SettingKey.OIDC_ROLES_CLAIM)
                        .map(text -> printable(SettingKey.OIDC_ROLES_CLAIM, text, 200))
                        .orElse("specter_roles"),
                scopes(raw.value(SettingKey.OIDC_SCOPES).orElse("openid profile")));
    }

    private static InvalidSetting missing(SettingKey key, SettingKey given) {
        return new InvalidSetting(key, "is missing beside " + given.property());
    }

    private static URI issuer(String text) {
        URI issuer = url(SettingKey.OIDC_ISSUER, text);
        if (issuer.getRawQuery() != null) {
            throw new InvalidSetting(SettingKey.OIDC_ISSUER, "must not have a query");
        }
        return issuer;
    }

    private static URI redirectUri(String text) {
        URI uri = url(SettingKey.OIDC_REDIRECT_URI, text);
        if (uri.getRawQuery() != null || !uri.getRawPath().endsWith(CALLBACK)) {
            throw new InvalidSetting(SettingKey.OIDC_REDIRECT_URI, "must end in " + CALLBACK);
        }
        return uri;
    }

    private static URI url(SettingKey key, String text) {
        try {
            EndpointUrl url = new EndpointUrl(text);
            if (url.isOpenOnTheWire()) {
                throw new InvalidSetting(key, "must be https, or http to loopback");
            }
            return URI.create(url.value());
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(key, String.valueOf(e.getMessage()));
        }
    }

    private static PlainSecret printable(PlainSecret secret) {
        printable(SettingKey.OIDC_CLIENT_SECRET, secret.reveal(), 1000);
        return secret;
    }

    private static String printable(SettingKey key, String text, int most) {
        if (!text.matches("[!-~]{1," + most + "}")) {
            throw new InvalidSetting(key, "must be 1 to " + most + " printable ASCII characters without spaces");
        }
        return text;
    }

    private static List<String> scopes(String text) {
        List<String> scopes = Stream.of(text.split("[ ,]+", -1)).distinct().toList();
        boolean wellFormed = scopes.stream().allMatch(scope -> scope.matches("[!#-\\[\\]-~]{1,100}"));
        if (!wellFormed || scopes.size() > 20 || !scopes.contains("openid")) {
            throw new InvalidSetting(
                    SettingKey.OIDC_SCOPES, "must be 1 to 20 scopes, separated by spaces, with openid among them");
        }
        return scopes;
    }
}
