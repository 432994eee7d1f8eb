package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.access.GuessKey;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What identifies a {@link GuessCountRow}; JPA takes no record for it. */
class GuessCountKey {

    private GuessKey.@Nullable Kind kind;
    private String digest = "";

    GuessCountKey() {}

    static GuessCountKey of(GuessKey key) {
        GuessCountKey id = new GuessCountKey();
        id.kind = key.kind();
        id.digest = HexFormat.of().formatHex(key.digest().bytes());
        return id;
    }

    String digest() {
        return digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuessCountKey that && kind == that.kind && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, digest);
    }
}
