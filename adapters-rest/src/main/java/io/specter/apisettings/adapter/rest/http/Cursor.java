package io.specter.apisettings.adapter.rest.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next piece of a list starts, in a form that invites nobody to make one up. */
final class Cursor {

    private static final int MAX_LENGTH = 2000;

    private Cursor() {}

    static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when it is not one that such a list gives */
    static String decode(String cursor, Position position) {
        try {
            if (cursor.length() <= MAX_LENGTH) {
                String text = text(Base64.getUrlDecoder().decode(cursor));
                position.check(text);
                return text;
            }
        } catch (CharacterCodingException | IllegalArgumentException foreign) {
            throw new IllegalArgumentException("must be the nextCursor of the piece before", foreign);
        }
        throw new IllegalArgumentException("must be the nextCursor of the piece before");
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
