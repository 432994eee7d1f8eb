package io.specter.apisettings.domain.credentials;

import java.util.Arrays;

/** A secret key encrypted by a vault; it is destroyed when the key ends. */
public final class SealedSecret implements Material {

    private final byte[] ciphertext;

    private SealedSecret(byte[] ciphertext) {
        if (ciphertext.length == 0) {
            throw new IllegalArgumentException("must not be empty");
        }
        this.ciphertext = ciphertext;
    }

    public static SealedSecret of(byte[] ciphertext) {
        return new SealedSecret(ciphertext.clone());
    }

    public byte[] ciphertext() {
        return ciphertext.clone();
    }

    @Override
    public Material afterEnd() {
        return Destroyed.DESTROYED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedSecret that && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
