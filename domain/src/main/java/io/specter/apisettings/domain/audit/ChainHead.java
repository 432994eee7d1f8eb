package io.specter.apisettings.domain.audit;

import io.specter.apisettings.domain.AppId;
import java.util.Optional;

/**
 * How far a chain reaches: the position and the hash of its last event.
 *
 * @param position 0 before the first
 */
public record ChainHead(String chain, long position, String hash) {

    /** The chain of what is about no app. */
    public static final String INSTALLATION = "installation";

    private static final String NO_HASH = "0".repeat(64);

    /** The name of the chain that the events of an app, or of none, belong to. */
    public static String chainOf(Optional<AppId> app) {
        return app.map(AppId::value).orElse(INSTALLATION);
    }

    /** Before the first event. */
    public static ChainHead start(String chain) {
        return new ChainHead(chain, 0, NO_HASH);
    }

    /** The event, chained to the one that was the last so far. */
    public ChainedEvent follow(AuditEntry next) {
        return ChainedEvent.after(this, next);
    }

    /** As it is exported. */
    public String line() {
        return new FlatJson()
                .with("head", chain)
                .with("position", position)
                .with("hash", hash)
                .toString();
    }

    static boolean isLine(FlatJson line) {
        return line.has("head");
    }

    /** @throws IllegalArgumentException when it is none */
    static ChainHead of(FlatJson line) {
        return new ChainHead(line.text("head"), line.whole("position"), line.text("hash"));
    }
}
