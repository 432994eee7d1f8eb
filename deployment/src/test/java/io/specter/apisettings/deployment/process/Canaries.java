package io.specter.apisettings.deployment.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Secrets that were let loose, to be looked for in what must not have them. */
final class Canaries {

    /** So much of a secret is not there by chance. */
    private static final int PIECE = 16;

    private final List<String> secrets = new ArrayList<>();
    private final Set<String> pieces = new HashSet<>();

    void add(String secret) {
        secrets.add(secret);
        for (int i = 0; i + PIECE <= secret.length(); i++) {
            pieces.add(secret.substring(i, i + PIECE));
        }
    }

    int count() {
        return secrets.size();
    }

    /** Every piece of any of them that is in the text. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i + PIECE <= text.length(); i++) {
            String piece = text.substring(i, i + PIECE);
            if (pieces.contains(piece)) {
                found.add(piece);
            }
        }
        return found;
    }
}
