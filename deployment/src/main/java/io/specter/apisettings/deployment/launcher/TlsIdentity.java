package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.Listener;
import io.specter.apisettings.deployment.settings.SettingKey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** Whom the service shows itself as to its clients, and the key that proves it. */
record TlsIdentity(PrivateKey key, List<X509Certificate> chain) {

    /** Refuses files that would not serve a single client ({@code InvalidSetting}). */
    static TlsIdentity read(Listener.Tls files) {
        PemFile keyFile = PemFile.read(SettingKey.TLS_KEY_FILE, files.keyFile());
        List<X509Certificate> chain =
                PemCertificates.in(PemFile.read(SettingKey.TLS_CERTIFICATE_FILE, files.certificateFile()));
        PrivateKey key = PemPrivateKey.in(keyFile);
        if (!isPair(key, chain.get(0).getPublicKey())) {
            throw keyFile.refused("does not belong to the certificate in specter.tls.certificate-file");
        }
        return new TlsIdentity(key, chain);
    }

    private static boolean isPair(PrivateKey key, PublicKey certified) {
        try {
            Signature signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            byte[] probe = certified.getEncoded();
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal().getName();
    }
}
