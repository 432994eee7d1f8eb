package io.specter.apisettings.deployment.launcher;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates and keys made by the JDK's keytool, in the text that an operator's files hold. */
public record TestIdentities(Path store) {

    private static final String PASSWORD = "changeit";

    /** A certificate of this machine, signed by itself unless an option says otherwise. */
    public TestIdentities with(String alias, String algorithm, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-alias", alias, "-keyalg", algorithm, "-dname", "CN=" + alias));
        command.addAll(List.of("-ext", "san=ip:127.0.0.1,dns:localhost"));
        command.addAll(List.of(options));
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return this;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole chain, the certificate of this name first. */
    public String certificates(String alias) {
        try {
            return Stream.of(opened().getCertificateChain(alias))
                    .map(TestIdentities::pem)
                    .collect(Collectors.joining());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Certificate certificate(String alias) {
        try {
            return opened().getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String key(String alias) {
        try {
            Key key = opened().getKey(alias, PASSWORD.toCharArray());
            return pem("PRIVATE KEY", key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore opened() {
        try {
            return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(Certificate certificate) {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String label, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(content));
    }
}
