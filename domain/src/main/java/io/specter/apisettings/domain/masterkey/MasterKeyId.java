package io.specter.apisettings.domain.masterkey;

/** A key of a master keyset, by the number it has in its file: unsigned, 32 bits. */
public record MasterKeyId(long value) {

    private static final long LARGEST = 0xFFFF_FFFFL;

    public MasterKeyId {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("must be an unsigned number of 32 bits");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
