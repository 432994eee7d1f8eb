package io.specter.apisettings.deployment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.out.IdentityProvider.Begun;
import io.specter.apisettings.application.port.out.IdentityProvider.Reply;
import io.specter.apisettings.application.port.out.IdentityProvider.Verified;
import io.specter.apisettings.deployment.keycloak.Browser;
import io.specter.apisettings.deployment.keycloak.KeycloakServer;
import io.specter.apisettings.deployment.settings.CompanySignIn;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(named = KeycloakServer.HOME, matches = ".+")
class KeycloakIT {

    private static final URI CALLBACK = URI.create("http://127.0.0.1:8080/api/v1/session/oidc/callback");

    private static KeycloakServer keycloak;

    private final OidcIdentityProvider provider = provider("specter_roles");

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.ready();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    private static OidcIdentityProvider provider(String rolesClaim) {
        CompanySignIn settings = new CompanySignIn(
                URI.create(keycloak.issuer()),
                KeycloakServer.CLIENT,
                PlainSecret.of(KeycloakServer.CLIENT_SECRET),
                CALLBACK,
                rolesClaim,
                List.of("openid", "profile"));
        return new OidcIdentityProvider(settings, new SecureRandom(), InstantSource.system());
    }

    private static Reply signIn(Begun begun) {
        URI answer = new Browser().signIn(begun.authorization(), KeycloakServer.USER, KeycloakServer.PASSWORD);
        assertThat(answer.toString()).startsWith(CALLBACK + "?");
        return new Reply(
                FakeProvider.parameter(answer, "code"),
                FakeProvider.parameter(answer, "state"),
                Optional.of(FakeProvider.parameter(answer, "iss")));
    }

    @Test
    void whoFillsInTheFormIsKnownWithTheRolesItHasThere() {
        Begun begun = provider.begin();

        assertThat(provider.complete(begun.pending(), signIn(begun))).hasValueSatisfying(verified -> {
            assertThat(verified.identity().issuer()).isEqualTo(keycloak.issuer());
            assertThat(verified.name()).contains(KeycloakServer.USER);
            assertThat(verified.roles())
                    .containsExactlyInAnyOrder(
                            "viewer", "admin", "developer:app_0123456789abcdef:staging,development", "something else");
        });
    }

    @Test
    void itIsTheSamePersonEachTime() {
        Begun one = provider.begin();
        Begun other = provider.begin();

        assertThat(provider.complete(one.pending(), signIn(one)).map(Verified::identity))
                .isPresent()
                .isEqualTo(provider.complete(other.pending(), signIn(other)).map(Verified::identity));
    }

    @Test
    void aCodeIsGoodOnce() {
        Begun begun = provider.begin();
        Reply reply = signIn(begun);

        assertThat(provider.complete(begun.pending(), reply)).isPresent();
        assertThat(provider.complete(begun.pending(), reply)).isEmpty();
    }

    @Test
    void aCodeThatAnotherBrowserWasGivenIsOfNoUse() {
        Begun mine = provider.begin();
        Begun other = provider.begin();
        Reply stolen = signIn(other);
        Reply injected = new Reply(stolen.code(), signIn(mine).state(), stolen.issuer());

        assertThat(provider.complete(mine.pending(), injected)).isEmpty();
    }
}
