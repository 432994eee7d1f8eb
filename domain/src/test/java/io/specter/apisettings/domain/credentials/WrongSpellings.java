package io.specter.apisettings.domain.credentials;

import java.util.Random;

/** Credentials with one mistake, and how many of the mistakes the check has found. */
final class WrongSpellings {

    /** What credentials are written in. */
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

    private final Random random;
    private long tried;
    private long found;

    WrongSpellings(Random random) {
        this.random = random;
    }

    /** One character at random is another one. */
    void substituteAny(String good) {
        int position = random.nextInt(good.length());
        char wrong = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        if (wrong == good.charAt(position)) {
            substituteAny(good);
        } else {
            attempt(substituted(good, position, wrong));
        }
    }

    /** Two different neighbours at random have changed places. */
    void swapAny(String good) {
        int position = random.nextInt(good.length() - 1);
        if (good.charAt(position) == good.charAt(position + 1)) {
            swapAny(good);
        } else {
            attempt(swapped(good, position));
        }
    }

    /** Each character in turn is each of the others. */
    void substituteEach(String good) {
        for (int position = 0; position < good.length(); position++) {
            for (int i = 0; i < CHARACTERS.length(); i++) {
                if (CHARACTERS.charAt(i) != good.charAt(position)) {
                    attempt(substituted(good, position, CHARACTERS.charAt(i)));
                }
            }
        }
    }

    /** All different neighbours in turn have changed places. */
    void swapEach(String good) {
        for (int position = 0; position < good.length() - 1; position++) {
            if (good.charAt(position) != good.charAt(position + 1)) {
                attempt(swapped(good, position));
            }
        }
    }

    long tried() {
        return tried;
    }

    long found() {
        return found;
    }

    private void attempt(String wrong) {
        tried++;
        if (CredentialFormat.read(PlainSecret.of(wrong)).isEmpty()) {
            found++;
        }
    }

    private static String substituted(String good, int position, char wrong) {
        return good.substring(0, position) + wrong + good.substring(position + 1);
    }

    private static String swapped(String good, int position) {
        return good.substring(0, position)
                + good.charAt(position + 1)
                + good.charAt(position)
                + good.substring(position + 2);
    }
}
