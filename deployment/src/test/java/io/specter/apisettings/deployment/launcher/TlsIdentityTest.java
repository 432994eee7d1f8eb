package io.specter.apisettings.deployment.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlsIdentityTest {

    private static final String CERTIFICATE_FILE = "specter.tls.certificate-file: ";
    private static final String KEY_FILE = "specter.tls.key-file: ";

    @TempDir
    private static Path made;

    private static TestIdentities identities;

    @TempDir
    Path directory;

    @BeforeAll
    static void make() {
        identities = new TestIdentities(made.resolve("identities.p12"))
                .with("rsa", "RSA")
                .with("ec", "EC")
                .with("other", "EC")
                .with("signed", "EC", "-signer", "rsa")
                .with("ed25519", "Ed25519")
                .with("expired", "EC", "-startdate", "-10d", "-validity", "3")
                .with("early", "EC", "-startdate", "+2d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void aCertificateAndItsKeyAreRead(String name) {
        TlsIdentity identity = read(identities.certificates(name), identities.key(name));

        assertThat(identity.chain()).singleElement().isEqualTo(identities.certificate(name));
        assertThat(identity.key().getFormat()).isEqualTo("PKCS#8");
    }

    @Test
    void theIssuersFollowTheCertificateOfTheService() {
        assertThat(read(identities.certificates("signed"), identities.key("signed"))
                        .chain())
                .containsExactly((X509Certificate) identities.certificate("signed"), (X509Certificate)
                        identities.certificate("rsa"));
    }

    @Test
    void oneFileMayHoldBothAndCommentsBetweenThem() {
        String both = "the key\r\n" + identities.key("ec").replace("\n", "\r\n") + "\nthe certificate\n"
                + identities.certificates("ec");

        assertThat(read(both, both)).hasToString("CN=ec");
    }

    @Test
    void itsTextDoesNotShowTheKey() {
        assertThat(read(identities.certificates("ec"), identities.key("ec"))).hasToString("CN=ec");
        assertThat(PemBlock.in(identities.key("ec"))).hasToString("[PRIVATE KEY]");
    }

    @Test
    void theServersCopyIsForItsOwnerAlone() throws IOException {
        TlsKeyStore.write(read(identities.certificates("signed"), identities.key("signed")), directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("tls.p12"))))
                .isEqualTo("rw-------");
    }

    @Nested
    class Keys {

        @ParameterizedTest
        @CsvSource({
            "ENCRYPTED PRIVATE KEY, holds an encrypted key",
            "RSA PRIVATE KEY, must hold its key in PKCS#8",
            "EC PRIVATE KEY, must hold its key in PKCS#8",
            "PUBLIC KEY, holds no private key in PEM"
        })
        void aKeyInAnotherFormIsRefused(String label, String problem) {
            refused(identities.certificates("ec"), identities.key("ec").replace("PRIVATE KEY", label))
                    .hasMessageStartingWith(KEY_FILE + problem);
        }

        @Test
        void aKeyOfAnotherKindIsRefused() {
            refused(identities.certificates("ec"), identities.key("ed25519"))
                    .hasMessageStartingWith(KEY_FILE + "holds no key that can be read; it must be RSA or EC");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "not a key", "-----BEGIN PRIVATE KEY-----"})
        void aFileWithoutAKeyIsRefused(String text) {
            refused(identities.certificates("ec"), text).hasMessage(KEY_FILE + "holds no private key in PEM");
        }

        @ParameterizedTest
        @ValueSource(strings = {"hunter22", "****", "AAAA"})
        void aGarbledKeyIsRefusedAndNotRepeated(String garbage) {
            refused(
                            identities.certificates("ec"),
                            "-----BEGIN PRIVATE KEY-----\n" + garbage + "\n-----END PRIVATE KEY-----")
                    .hasMessageStartingWith(KEY_FILE + "holds no key that can be read")
                    .hasMessageNotContaining(garbage)
                    .hasNoCause();
        }

        @Test
        void aKeyThatWasCutOffIsRefused() {
            byte[] whole = PemBlock.in(identities.key("rsa")).get(0).content();
            String half = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, whole.length / 2));

            refused(identities.certificates("rsa"), "-----BEGIN PRIVATE KEY-----" + half + "-----END PRIVATE KEY-----")
                    .hasMessageStartingWith(KEY_FILE + "holds no key that can be read");
        }

        @ParameterizedTest
        @ValueSource(strings = {"other", "rsa"})
        void theKeyOfAnotherCertificateIsRefused(String name) {
            refused(identities.certificates("ec"), identities.key(name))
                    .hasMessage(KEY_FILE + "does not belong to the certificate in specter.tls.certificate-file");
        }

        @Test
        void twoKeysAreRefused() {
            refused(identities.certificates("ec"), identities.key("ec") + identities.key("other"))
                    .hasMessage(KEY_FILE + "holds more than one private key");
        }
    }

    @Nested
    class Certificates {

        @ParameterizedTest
        @ValueSource(strings = {"", "not a certificate", "-----BEGIN CERTIFICATE-----"})
        void aFileWithoutACertificateIsRefused(String text) {
            refused(text, identities.key("ec")).hasMessage(CERTIFICATE_FILE + "holds no certificate in PEM");
        }

        @ParameterizedTest
        @ValueSource(strings = {"AAAA", "****", ""})
        void aGarbledCertificateIsRefused(String garbage) {
            refused("-----BEGIN CERTIFICATE-----\n" + garbage + "\n-----END CERTIFICATE-----", identities.key("ec"))
                    .hasMessage(CERTIFICATE_FILE + "holds a certificate that cannot be read");
        }

        @Test
        void aChainInAnotherOrderIsRefused() {
            refused(identities.certificates("rsa") + identities.certificates("ec"), identities.key("rsa"))
                    .hasMessage(CERTIFICATE_FILE
                            + "must hold the certificate of the service first, each followed by its issuer's");
        }

        @Test
        void anExpiredOneIsRefused() {
            refused(identities.certificates("expired"), identities.key("expired"))
                    .hasMessageStartingWith(CERTIFICATE_FILE + "expired at 2");
        }

        @Test
        void oneThatIsNotValidYetIsRefused() {
            refused(identities.certificates("early"), identities.key("early"))
                    .hasMessageStartingWith(CERTIFICATE_FILE + "is not valid before 2");
        }

        @Test
        void aHugeFileIsRefused() {
            refused("x".repeat(300_000), identities.key("ec")).hasMessage(CERTIFICATE_FILE + "is larger than 256 KiB");
        }
    }

    private AbstractThrowableAssert<?, ?> refused(String certificates, String key) {
        return assertThatThrownBy(() -> read(certificates, key)).isInstanceOf(InvalidSetting.class);
    }

    private TlsIdentity read(String certificates, String key) {
        try {
            return TlsIdentity.read(new Listener.Tls(
                    Files.writeString(directory.resolve("certificates.pem"), certificates),
                    Files.writeString(directory.resolve("key.pem"), key)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
