package io.specter.apisettings.adapter.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way to write bytes as text. */
enum Writing {
    /** One character a byte. */
    RAW(8),
    HEX(4),
    UPPER_HEX(4),
    /** RFC 4648, section 4. */
    BASE64(6),
    /** RFC 4648, section 5. */
    BASE64_URL(6);

    /** How many shifts by a byte there are until digits begin where bytes do, with each of them. */
    static final int SHIFTS = 3;

    private final int bitsOfADigit;

    Writing(int bitsOfADigit) {
        this.bitsOfADigit = bitsOfADigit;
    }

    String text(byte[] bytes) {
        return switch (this) {
            case RAW -> new String(bytes, ISO_8859_1);
            case HEX -> HexFormat.of().formatHex(bytes);
            case UPPER_HEX -> HexFormat.of().withUpperCase().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
            case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /** What is seen of them in the text of more bytes, wherever among those they begin. */
    Stream<String> traces(byte[] bytes) {
        return IntStream.range(0, SHIFTS).mapToObj(shift -> trace(bytes, shift)).distinct();
    }

    /** Without the digits at both ends that other bytes have a part in. */
    private String trace(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        int first = (shift * Byte.SIZE + bitsOfADigit - 1) / bitsOfADigit;
        return text(shifted).substring(first, shifted.length * Byte.SIZE / bitsOfADigit);
    }
}
