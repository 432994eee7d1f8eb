package io.specter.apisettings.domain.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of an export, none longer than {@value #MAX_BYTES} bytes, all in UTF-8. */
final class ExportLines {

    private static final int MAX_BYTES = 64 * 1024;

    private final InputStream bytes;

    ExportLines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes);
    }

    /**
     * Empty at the end.
     *
     * @throws IllegalArgumentException when it is too long, or no text
     */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = bytes.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = bytes.read()) {
            if (line.size() == MAX_BYTES) {
                throw new IllegalArgumentException("is longer than " + MAX_BYTES + " bytes");
            }
            line.write(next);
        }
        return Optional.of(text(line.toByteArray()));
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        }
    }
}
