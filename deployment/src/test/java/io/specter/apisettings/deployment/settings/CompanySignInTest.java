package io.specter.apisettings.deployment.settings;

import static io.specter.apisettings.deployment.settings.SettingsFixture.properties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySignInTest {

    private static final String CALLBACK = "https://specter.example/api/v1/session/oidc/callback";

    private final Properties given = properties(
            "specter.oidc.issuer", "https://login.example/realms/staff",
            "specter.oidc.client-id", "specter",
            "specter.oidc.client-secret", "hunter22",
            "specter.oidc.redirect-uri", CALLBACK);

    private CompanySignIn signIn() {
        return Settings.of(RawSettings.of(given, Map.of()))
                .installation()
                .companySignIn()
                .orElseThrow();
    }

    private AbstractThrowableAssert<?, ?> assertRefused() {
        return assertThatThrownBy(this::signIn).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void isOffWithoutAnyOfItsSettings() {
        assertThat(SettingsFixture.settings().installation().companySignIn()).isEmpty();
    }

    @Test
    void fourSettingsAreEnough() {
        CompanySignIn signIn = signIn();

        assertThat(signIn.issuer()).isEqualTo(URI.create("https://login.example/realms/staff"));
        assertThat(signIn.clientId()).isEqualTo("specter");
        assertThat(signIn.clientSecret().reveal()).isEqualTo("hunter22");
        assertThat(signIn.redirectUri()).isEqualTo(URI.create(CALLBACK));
        assertThat(signIn.rolesClaim()).isEqualTo("specter_roles");
        assertThat(signIn.scopes()).containsExactly("openid", "profile");
    }

    @Test
    void theClaimAndTheScopesCanBeSet() {
        given.setProperty("specter.oidc.roles-claim", "realm_access.roles");
        given.setProperty("specter.oidc.scopes", "openid  groups, email");

        assertThat(signIn().rolesClaim()).isEqualTo("realm_access.roles");
        assertThat(signIn().scopes()).containsExactly("openid", "groups", "email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client-id", "client-secret", "redirect-uri"})
    void oneOfTheFourWithoutTheOthersIsRefusedByTheKeyOfTheMissing(String name) {
        given.remove("specter.oidc." + name);

        assertRefused().hasMessageStartingWith("specter.oidc." + name + ": is missing beside specter.oidc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"specter.oidc.roles-claim", "specter.oidc.scopes"})
    void anOptionalSettingAloneIsRefused(String key) {
        given.clear();
        given.setProperty(key, "openid");

        assertRefused().hasMessage("specter.oidc.issuer: is missing beside " + key);
    }

    @Test
    void theSecretMayComeFromAFile(@TempDir Path directory) throws IOException {
        given.remove("specter.oidc.client-secret");
        given.setProperty(
                "specter.oidc.client-secret-file",
                Files.writeString(directory.resolve("secret"), "hunter22\n").toString());

        assertThat(signIn().clientSecret().reveal()).isEqualTo("hunter22");
    }

    @Test
    void theSecretIsNotRepeated() {
        assertThat(signIn().toString()).doesNotContain("hunter22");
        given.setProperty("specter.oidc.client-secret", "hunter 22");

        assertRefused()
                .hasMessageStartingWith("specter.oidc.client-secret: must be 1 to 1000 printable")
                .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180", "http://127.0.0.1:8180/realms/x", "http://[::1]/realms/x"})
    void httpToLoopbackIsAllowed(String issuer) {
        given.setProperty("specter.oidc.issuer", issuer);

        assertThat(signIn().issuer()).isEqualTo(URI.create(issuer));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://login.example",
        "issuer, login.example",
        "issuer, https://login.example?realm=x",
        "issuer, https://login.example#x",
        "issuer, https://me:pw@login.example",
        "issuer, ftp://login.example",
        "client-id, the client",
        "redirect-uri, http://specter.example/api/v1/session/oidc/callback",
        "redirect-uri, https://specter.example/api/v1/session/oidc",
        "redirect-uri, https://specter.example/api/v1/session/oidc/callback?x=1",
        "redirect-uri, /api/v1/session/oidc/callback",
        "roles-claim, the roles",
        "scopes, profile",
        "scopes, openid \"x\"",
    })
    void aWrongValueIsRefusedByItsKey(String name, String value) {
        given.setProperty("specter.oidc." + name, value);

        assertRefused().hasMessageStartingWith("specter.oidc." + name + ": must ");
    }
}
