package io.specter.apisettings.application.memory;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.SecretVault;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.SealedSecret;
import io.specter.apisettings.domain.masterkey.MasterKeyId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** A vault whose keys nobody keeps: a sealed secret starts with the number of its key. */
final class InMemorySecretVault implements SecretVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final InMemoryKeyset keyset;

    InMemorySecretVault(InMemoryKeyset keyset) {
        this.keyset = keyset;
    }

    @Override
    public SealedSecret seal(Owner owner, PlainSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = secret.reveal().getBytes(StandardCharsets.US_ASCII);
        MasterKeyId primary = keyset.outline().primary();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, keyset.key(primary), owner, nonce, plain);
        return SealedSecret.of(ByteBuffer.allocate(Long.BYTES + NONCE_BYTES + sealed.length)
                .putLong(primary.value())
                .put(nonce)
                .put(sealed)
                .array());
    }

    @Override
    public PlainSecret open(Owner owner, SealedSecret sealed) {
        byte[] bytes = sealed.ciphertext();
        if (bytes.length < Long.BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new Unavailable("the secret does not open", new AEADBadTagException("too short"));
        }
        byte[] nonce = Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(bytes, Long.BYTES + NONCE_BYTES, bytes.length);
        byte[] plain = crypt(Cipher.DECRYPT_MODE, keyset.key(keyOf(sealed)), owner, nonce, rest);
        return PlainSecret.of(new String(plain, StandardCharsets.US_ASCII));
    }

    static MasterKeyId keyOf(SealedSecret sealed) {
        long number = ByteBuffer.wrap(sealed.ciphertext()).getLong();
        try {
            return new MasterKeyId(number);
        } catch (IllegalArgumentException e) {
            throw new Unavailable("the secret does not open", e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, Owner owner, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new Unavailable("the secret does not open", e);
        }
    }
}
