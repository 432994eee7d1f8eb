package io.specter.apisettings.domain.signature;

import java.util.Base64;

/** A value in a structured field (RFC 9651, section 3.3); of the kinds there are those that signatures use. */
sealed interface BareItem {

    /** As it is written in a field. */
    String text();

    /** A string. */
    record Text(String value) implements BareItem {
        @Override
        public String text() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** An integer. */
    record Whole(long value) implements BareItem {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A token. */
    record Token(String value) implements BareItem {
        @Override
        public String text() {
            return value;
        }
    }

    /** A boolean. */
    record Flag(boolean value) implements BareItem {
        static final Flag TRUE = new Flag(true);

        @Override
        public String text() {
            return value ? "?1" : "?0";
        }
    }

    /** A byte sequence, in padded base64. */
    record Bytes(String base64) implements BareItem {
        static Bytes of(byte[] bytes) {
            return new Bytes(Base64.getEncoder().encodeToString(bytes));
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        @Override
        public String text() {
            return ':' + base64 + ':';
        }
    }
}
