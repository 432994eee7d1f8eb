package io.specter.apisettings.domain.credentials;

import java.util.Arrays;

/**
 * Tells whether all of many texts differ, in 8 bytes a text: FNV-1a of 64 bits. Different fingerprints are different
 * texts; ten million different texts have two alike once in 370,000 times.
 */
final class Fingerprints {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] all;
    private int size;

    Fingerprints(int most) {
        all = new long[most];
    }

    void add(String text) {
        long fingerprint = BASIS;
        for (int i = 0; i < text.length(); i++) {
            fingerprint = (fingerprint ^ text.charAt(i)) * PRIME;
        }
        all[size++] = fingerprint;
    }

    long duplicates() {
        Arrays.sort(all, 0, size);
        long duplicates = 0;
        for (int i = 1; i < size; i++) {
            duplicates += all[i] == all[i - 1] ? 1 : 0;
        }
        return duplicates;
    }
}
