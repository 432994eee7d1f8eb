package io.specter.apisettings.deployment.launcher;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** One block of a PEM text (RFC 7468). */
record PemBlock(String label, String base64) {

    private static final Pattern BLOCK =
            Pattern.compile("(?s)-----BEGIN (?<label>[A-Z0-9 ]{1,40})-----(?<base64>.*?)-----END \\k<label>-----");

    static List<PemBlock> in(String text) {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new PemBlock(block.group(1), block.group(2)))
                .toList();
    }

    /** @throws IllegalArgumentException when it is not Base64 */
    byte[] content() {
        return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    }

    /** Without the content: it may be a key. */
    @Override
    public String toString() {
        return label;
    }
}
