package io.specter.apisettings.deployment.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/** The identity in the form the server reads: a PKCS#12 file under a password that is new at every start. */
final class TlsKeyStore {

    static final String ALIAS = "specter";

    private static final int PASSWORD_BYTES = 32;

    private final Path file;
    private final String password;

    private TlsKeyStore(Path file, String password) {
        this.file = file;
        this.password = password;
    }

    static TlsKeyStore write(TlsIdentity identity, Path directory) {
        Path file = directory.resolve("tls.p12");
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            OwnerOnly.write(file, encoded(identity, password.toCharArray()));
            return new TlsKeyStore(file, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartFailure("cannot write " + file, e);
        }
    }

    private static byte[] encoded(TlsIdentity identity, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(ALIAS, identity.key(), password, identity.chain().toArray(X509Certificate[]::new));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    /** What the server's {@code ssl} element is to say, each as name and value. */
    List<String> serverSettings() {
        return List.of(
                // The server's own implementation knows one key store only, that of the whole process.
                "classname=org.glassfish.grizzly.config.ssl.JSSEImplementation",
                // It takes no type but JKS, which is what the JDK reads PKCS#12 as, too.
                "key-store=" + file,
                "key-store-password=" + password,
                "cert-nickname=" + ALIAS,
                "tls12-enabled=true",
                "tls13-enabled=true");
    }
}
