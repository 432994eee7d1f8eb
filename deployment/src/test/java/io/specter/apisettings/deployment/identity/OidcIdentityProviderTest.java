package io.specter.apisettings.deployment.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.IdentityProvider.Begun;
import io.specter.apisettings.application.port.out.IdentityProvider.Reply;
import io.specter.apisettings.application.port.out.IdentityProvider.Verified;
import io.specter.apisettings.deployment.settings.CompanySignIn;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcIdentityProviderTest {

    private static final URI CALLBACK = URI.create("https://specter.example/api/v1/session/oidc/callback");

    private FakeProvider fake;
    private OidcIdentityProvider provider;
    private Instant now = Instant.now();

    @BeforeEach
    void start() throws IOException {
        fake = new FakeProvider();
        provider = provider(fake.issuer(), "specter_roles");
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private OidcIdentityProvider provider(String issuer, String rolesClaim) {
        CompanySignIn settings = new CompanySignIn(
                URI.create(issuer),
                "specter",
                PlainSecret.of(FakeProvider.CLIENT_SECRET),
                CALLBACK,
                rolesClaim,
                List.of("openid", "profile"));
        return new OidcIdentityProvider(settings, Duration.ofSeconds(2), new SecureRandom(), () -> now);
    }

    private static Reply reply(Begun begun) {
        return new Reply("code", FakeProvider.parameter(begun.authorization(), "state"), Optional.empty());
    }

    private Optional<Verified> complete(UnaryOperator<JWTClaimsSet.Builder> saying) {
        Begun begun = provider.begin();
        fake.gives(saying.apply(fake.claims(begun.authorization())).build());
        return provider.complete(begun.pending(), reply(begun));
    }

    private Optional<Verified> complete() {
        return complete(claims -> claims);
    }

    @Nested
    class Begin {

        @Test
        void sendsTheBrowserToTheProviderWithAllThatTiesTheAnswerToIt() {
            Map<String, List<String>> query =
                    URLUtils.parseParameters(provider.begin().authorization().getRawQuery());

            assertThat(query)
                    .containsEntry("response_type", List.of("code"))
                    .containsEntry("client_id", List.of("specter"))
                    .containsEntry("redirect_uri", List.of(CALLBACK.toString()))
                    .containsEntry("scope", List.of("openid profile"))
                    .containsEntry("code_challenge_method", List.of("S256"))
                    .containsOnlyKeys(
                            "response_type",
                            "client_id",
                            "redirect_uri",
                            "scope",
                            "state",
                            "nonce",
                            "code_challenge",
                            "code_challenge_method");
        }

        @Test
        void isNeverTheSameTwice() {
            Begun one = provider.begin();
            Begun other = provider.begin();

            assertThat(one.pending().reveal()).isNotEqualTo(other.pending().reveal());
            assertThat(one.authorization()).isNotEqualTo(other.authorization());
        }

        @Test
        void asksTheProviderOnceAnHour() {
            provider.begin();
            now = now.plus(Duration.ofMinutes(59));
            provider.begin();
            assertThat(fake.discoveries).isEqualTo(1);
            now = now.plus(Duration.ofMinutes(2));
            provider.begin();

            assertThat(fake.discoveries).isEqualTo(2);
        }
    }

    @Nested
    class Complete {

        @Test
        void tellsWhoItIs() {
            assertThat(complete())
                    .hasValueSatisfying(verified -> assertThat(verified)
                            .returns(new Identity(fake.issuer(), "user-1"), Verified::identity)
                            .returns(Optional.of("alice"), Verified::name)
                            .returns(List.of("viewer", "offline_access"), Verified::roles));
        }

        @Test
        void sendsTheSecretAndTheVerifierOfTheChallenge() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());
            provider.complete(begun.pending(), reply(begun));

            assertThat(fake.tokenRequest.get(0)).startsWith("Basic ");
            Map<String, List<String>> form = URLUtils.parseParameters(fake.tokenRequest.get(1));
            CodeVerifier verifier = new CodeVerifier(form.get("code_verifier").get(0));
            assertThat(CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue())
                    .isEqualTo(FakeProvider.parameter(begun.authorization(), "code_challenge"));
            assertThat(form).containsEntry("code", List.of("code"));
        }

        @Test
        void worksOnAnotherNode() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());

            assertThat(provider(fake.issuer(), "specter_roles").complete(begun.pending(), reply(begun)))
                    .isPresent();
        }

        @Test
        void namesTheSignInTheSameEachTime() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());

            assertThat(provider.complete(begun.pending(), reply(begun)).map(Verified::signIn))
                    .isEqualTo(provider.complete(begun.pending(), reply(begun)).map(Verified::signIn));
        }

        @Test
        void findsRolesWhereTheDotsLead() {
            provider = provider(fake.issuer(), "realm_access.roles");

            assertThat(complete(claims -> claims.claim("realm_access", Map.of("roles", List.of("owner")))))
                    .map(Verified::roles)
                    .contains(List.of("owner"));
        }

        @Test
        void takesOneTextForOneRole() {
            assertThat(complete(claims -> claims.claim("specter_roles", "admin")))
                    .map(Verified::roles)
                    .contains(List.of("admin"));
        }

        @Test
        void findsNoRolesWhereThereAreNone() {
            assertThat(complete(claims -> claims.claim("specter_roles", Map.of("owner", true))))
                    .map(Verified::roles)
                    .contains(List.of());
        }

        @Test
        void takesTheFullNameForWantOfAShortOne() {
            assertThat(complete(
                            claims -> claims.claim("preferred_username", null).claim("name", "Alice Example")))
                    .flatMap(Verified::name)
                    .contains("Alice Example");
        }

        @Test
        void followsANewKeyOfTheProvider() {
            assertThat(complete()).isPresent();
            fake.key = FakeProvider.newKey();

            assertThat(complete()).isPresent();
        }
    }

    @Nested
    class Refused {

        @Test
        void isAnAnswerToAnotherBrowser() {
            Begun mine = provider.begin();
            Begun other = provider.begin();
            fake.gives(fake.claims(mine.authorization()).build());

            assertThat(provider.complete(mine.pending(), reply(other))).isEmpty();
            assertThat(provider.complete(other.pending(), reply(mine))).isEmpty();
        }

        @Test
        void isAnAnswerOfAnotherIssuer() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());
            Reply reply = new Reply("code", reply(begun).state(), Optional.of("https://evil.example"));

            assertThat(provider.complete(begun.pending(), reply)).isEmpty();
        }

        @Test
        void isWhatWasBegunTooLongAgo() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());
            now = now.plus(Duration.ofMinutes(10));

            assertThat(provider.complete(begun.pending(), reply(begun))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"''", "AAAA", "not base64!"})
        void isWhatWasNeverBegun(String pending) {
            assertThat(provider.complete(PlainSecret.of(pending), reply(provider.begin())))
                    .isEmpty();
        }

        @Test
        void isWhatWasTamperedWith() {
            Begun begun = provider.begin();
            fake.gives(fake.claims(begun.authorization()).build());
            String text = begun.pending().reveal();
            for (int i = 0; i < text.length(); i++) {
                char other = text.charAt(i) == 'A' ? 'B' : 'A';
                PlainSecret tampered = PlainSecret.of(text.substring(0, i) + other + text.substring(i + 1));

                assertThat(provider.complete(tampered, reply(begun))).isEmpty();
            }
        }

        @Test
        void isAnUnknownCode() {
            Begun begun = provider.begin();
            fake.refuses(400, "invalid_grant");

            assertThat(provider.complete(begun.pending(), reply(begun))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"iss, https://evil.example", "aud, another", "nonce, another", "sub, "})
        void isATokenForSomethingElse(String member, String value) {
            assertThat(complete(claims -> claims.claim(member, value))).isEmpty();
        }

        @Test
        void isATokenForSeveralThatWasIssuedToAnother() {
            assertThat(complete(claims ->
                            claims.audience(List.of("specter", "another")).claim("azp", "another")))
                    .isEmpty();
        }

        @Test
        void isATokenThatHasExpired() {
            assertThat(complete(claims ->
                            claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))))
                    .isEmpty();
        }

        @Test
        void isATokenThatNobodySigned() {
            Begun begun = provider.begin();
            fake.givesUnsigned(fake.claims(begun.authorization()).build());

            assertThat(provider.complete(begun.pending(), reply(begun))).isEmpty();
        }

        @Test
        void isATokenSignedWithTheClientSecretThoughTheProviderOffersIt() {
            Begun begun = provider.begin();
            fake.givesSignedWithTheClientSecret(
                    fake.claims(begun.authorization()).build());

            assertThat(provider.complete(begun.pending(), reply(begun))).isEmpty();
        }

        @Test
        void isATokenSignedByAnotherKey() {
            Begun begun = provider.begin();
            RSAKey shown = fake.key;
            fake.key = new RSAKey.Builder(FakeProvider.newKey())
                    .keyID(shown.getKeyID())
                    .build();
            fake.gives(fake.claims(begun.authorization()).build());
            fake.key = shown;

            assertThat(provider.complete(begun.pending(), reply(begun))).isEmpty();
        }
    }

    @Nested
    class NoAnswer {

        private void assertUnavailable() {
            assertThatThrownBy(provider::begin).isInstanceOf(Unavailable.class);
        }

        @Test
        void isGivenWhileNobodyListens() {
            fake.close();

            assertUnavailable();
        }

        @Test
        void isGivenWhileTheProviderHangs() throws IOException {
            try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
                provider = provider("http://127.0.0.1:" + silent.getLocalPort(), "specter_roles");
                assertUnavailable();
            }
        }

        @Test
        void isGivenForAProviderThatSaysItIsAnother() {
            fake.metadataIssuer = "https://evil.example";

            assertUnavailable();
        }

        @Test
        void isGivenForAnAnswerThatIsTooLong() {
            fake.metadata = "{\"issuer\":\"" + "x".repeat(300_000) + "\"}";

            assertUnavailable();
        }

        @ParameterizedTest
        @CsvSource({"{", "[]", "{}"})
        void isGivenForNonsense(String metadata) {
            fake.metadata = metadata;

            assertUnavailable();
        }

        @Test
        void isNotAskedForAgainAtOnceButSoon() {
            fake.metadata = "{}";
            assertUnavailable();
            fake.metadata = "";
            assertUnavailable();
            assertThat(fake.discoveries).isEqualTo(1);
            now = now.plus(Duration.ofSeconds(2));

            assertThat(provider.begin()).isNotNull();
        }

        @ParameterizedTest
        @CsvSource({"401, invalid_client", "500, server_error", "429, slow_down"})
        void isGivenWhenTheProviderRefusesUsAndNotTheCaller(int status, String error) {
            Begun begun = provider.begin();
            fake.refuses(status, error);

            assertThatThrownBy(() -> provider.complete(begun.pending(), reply(begun)))
                    .isInstanceOf(Unavailable.class);
        }

        @Test
        void makesTheProviderBeAskedAnew() {
            Begun begun = provider.begin();
            fake.refuses(500, "server_error");
            assertThatThrownBy(() -> provider.complete(begun.pending(), reply(begun)))
                    .isInstanceOf(Unavailable.class);
            provider.begin();

            assertThat(fake.discoveries).isEqualTo(2);
        }
    }
}
