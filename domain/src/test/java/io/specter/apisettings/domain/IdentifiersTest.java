package io.specter.apisettings.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.environment.EndpointUrl;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void drawnIdentifiersHaveTheirForm() {
        AppId app = AppId.random(random);
        CredentialId credential = CredentialId.random(random);

        assertThat(new AppId(app.value())).isEqualTo(app);
        assertThat(new CredentialId(credential.value())).isEqualTo(credential);
    }

    @Test
    void identifiersAndNamesAreWrittenAsTheyAre() {
        assertThat(new AppId("app_0123456789abcdef")).hasToString("app_0123456789abcdef");
        assertThat(new CredentialId("0123456789abcdef")).hasToString("0123456789abcdef");
        assertThat(new EnvironmentName("staging")).hasToString("staging");
        assertThat(new AppName("Web shop")).hasToString("Web shop");
        assertThat(new EndpointUrl("https://api.shop.example")).hasToString("https://api.shop.example");
    }

    @Test
    void aRevisionCountsUpFromZero() {
        assertThat(new Revision(0)).isEqualTo(Revision.UNSAVED);
        assertThat(Revision.UNSAVED.next().next()).isEqualTo(new Revision(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(-1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app_",
                "app_123",
                "app_0123456789abcdef0",
                "0123456789abcdef",
                "app_../../etc/pas",
                "app_ü123456789abcde"
            })
    void anAppIdOfAnotherShapeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AppId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789abcde_", "0123456789abcdef0", "0123456789abcde\n"})
    void aCredentialIdOfAnotherShapeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CredentialId(text));
    }

    @Test
    void aNumberOfFixedWidthIsPaddedWithZeros() {
        assertThat(Base62.fixedWidth(0, 6)).isEqualTo("000000");
        assertThat(Base62.fixedWidth(61, 6)).isEqualTo("00000z");
        assertThat(Base62.fixedWidth(62, 6)).isEqualTo("000010");
        assertThat(Base62.fixedWidth(0xFFFFFFFFL, 6)).hasSize(6);
    }
}
