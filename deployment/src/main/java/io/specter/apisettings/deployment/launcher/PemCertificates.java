package io.specter.apisettings.deployment.launcher;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads the certificate of the service and, after it, those that lead to an authority. */
final class PemCertificates {

    private PemCertificates() {}

    /** The chain, the service's own certificate first. */
    static List<X509Certificate> in(PemFile file) {
        List<X509Certificate> chain = file.blocks("CERTIFICATE").stream()
                .map(block -> certificate(file, block))
                .toList();
        if (chain.isEmpty()) {
            throw file.refused("holds no certificate in PEM");
        }
        requireOrder(file, chain);
        requireValid(file, chain.get(0));
        return chain;
    }

    private static X509Certificate certificate(PemFile file, PemBlock block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(block.content()));
        } catch (CertificateException | IllegalArgumentException e) {
            throw file.refused("holds a certificate that cannot be read");
        }
    }

    private static void requireOrder(PemFile file, List<X509Certificate> chain) {
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i - 1).getIssuerX500Principal().equals(chain.get(i).getSubjectX500Principal())) {
                throw file.refused("must hold the certificate of the service first, each followed by its issuer's");
            }
        }
    }

    /** No client would accept it, and each would say so in its own way; here it is said once. */
    private static void requireValid(PemFile file, X509Certificate own) {
        try {
            own.checkValidity();
        } catch (CertificateExpiredException e) {
            throw file.refused("expired at " + own.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            throw file.refused("is not valid before " + own.getNotBefore().toInstant());
        }
    }
}
