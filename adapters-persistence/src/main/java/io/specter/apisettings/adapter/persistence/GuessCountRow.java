package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.GuessKey;
import io.specter.apisettings.domain.access.Guesses;
import io.specter.apisettings.domain.credentials.TokenDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;

/** Wrong guesses in a row in the database. */
@Entity
@Table(name = "guess_count")
@IdClass(GuessCountKey.class)
class GuessCountRow {

    @Id
    @Enumerated(EnumType.STRING)
    private GuessKey.Kind kind;

    @Id
    private String digest;

    private int wrong;

    @Column(name = "last_at")
    @Convert(converter = InstantConverter.class)
    private Instant lastAt;

    private GuessCountRow() {}

    static GuessCountRow from(Guesses guesses) {
        GuessCountRow row = new GuessCountRow();
        row.kind = guesses.key().kind();
        row.digest = GuessCountKey.of(guesses.key()).digest();
        row.wrong = guesses.wrong();
        row.lastAt = guesses.lastAt();
        return row;
    }

    Guesses toDomain() {
        TokenDigest of = TokenDigest.restore(HexFormat.of().parseHex(digest));
        return new Guesses(new GuessKey(kind, of), wrong, lastAt);
    }
}
