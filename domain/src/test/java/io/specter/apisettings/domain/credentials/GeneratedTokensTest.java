package io.specter.apisettings.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Many generated credentials of every kind: no two share an id or a secret, and no single mistake goes unnoticed.
 *
 * <p>The latter is no luck. A CRC32 differs after any change within 32 neighbouring bits, so one wrong character or one
 * swap before the check is always found; so is any change of the check alone. A swap of the last digit of the secret with
 * the first of the check changes both: the CRC32s would have to lie a multiple of 62^5 apart that none of the swaps of
 * two digits 0 to 4 gives.
 */
class GeneratedTokensTest {

    private static final boolean PROOFS = Boolean.getBoolean("specter.proofs");
    private static final int TOKENS = PROOFS ? 10_000_000 : 100_000;
    private static final int TOKENS_WITH_EVERY_MISTAKE = PROOFS ? 1_000 : 10;

    private final SecureRandom random = new SecureRandom();
    private final AnyLabel labels = new AnyLabel(random);
    private final long seed = random.nextLong();
    private final WrongSpellings substitutions = new WrongSpellings(new Random(seed));
    private final WrongSpellings swaps = new WrongSpellings(new Random(~seed));

    @Test
    void areNeverAlikeAndTheCheckFindsAMistakeInEachOfThem() {
        Fingerprints ids = new Fingerprints(TOKENS);
        Fingerprints secrets = new Fingerprints(TOKENS);
        for (int i = 0; i < TOKENS; i++) {
            CredentialLabel label = labels.next();
            String token = generate(label);
            ids.add(label.id().value());
            secrets.add(secret(token));
            substitutions.substituteAny(token);
            swaps.swapAny(token);
        }

        assertThat(ids.duplicates()).isZero();
        assertThat(secrets.duplicates()).isZero();
        System.out.printf("proof: %,d tokens, no id and no secret twice%n", TOKENS);
        assertAllFound("one at random in each of %,d tokens".formatted(TOKENS));
    }

    @Test
    void tellEveryWrongCharacterAndEverySwapOfNeighbours() {
        for (int i = 0; i < TOKENS_WITH_EVERY_MISTAKE; i++) {
            String token = generate(labels.next());
            substitutions.substituteEach(token);
            swaps.swapEach(token);
        }

        assertAllFound("every one there is in %,d tokens".formatted(TOKENS_WITH_EVERY_MISTAKE));
    }

    private String generate(CredentialLabel label) {
        PlainSecret token = CredentialFormat.generate(label, random);
        if (!CredentialFormat.read(token).equals(Optional.of(label))) {
            throw new AssertionError("not read back: " + label.hint());
        }
        return token.reveal();
    }

    private static String secret(String token) {
        int end = token.length() - CredentialFormat.CHECK_LENGTH;
        return token.substring(end - CredentialFormat.SECRET_LENGTH, end);
    }

    private void assertAllFound(String which) {
        System.out.printf(
                "proof: wrong characters found: %,d of %,d; swapped neighbours found: %,d of %,d (%s)%n",
                substitutions.found(), substitutions.tried(), swaps.found(), swaps.tried(), which);
        assertThat(substitutions.found()).as("seed %d", seed).isEqualTo(substitutions.tried());
        assertThat(swaps.found()).as("seed %d", seed).isEqualTo(swaps.tried());
    }
}
