package io.specter.apisettings.deployment.process.load;

import io.specter.apisettings.deployment.client.Answer;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Picks what a client does next. */
record Choice(SplittableRandom random) {

    private static final int REVOKES_OF_TEN = 2;
    private static final int KEYS_OF_TEN = 2;

    /** A revoke is of one of the last that were issued there: in force, retiring, ended or revoked before. */
    private static final int LAST = 4;

    <T> T among(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Change changeOf(Ledger ledger) {
        Kind kind = chance(KEYS_OF_TEN) ? Kind.SECRET_KEY : Kind.AUTH_TOKEN;
        List<Answer> issued = ledger.issued(kind);
        if (!issued.isEmpty() && chance(REVOKES_OF_TEN)) {
            List<Answer> last = issued.subList(Math.max(0, issued.size() - LAST), issued.size());
            return new Change.Revoke(kind, among(last).text("/id"));
        }
        Duration overlap = random.nextBoolean() ? Duration.ofHours(1) : Duration.ZERO;
        return new Change.Regenerate(kind, overlap, random.nextBoolean());
    }

    private boolean chance(int ofTen) {
        return random.nextInt(10) < ofTen;
    }
}
