package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.NoCredential;
import io.specter.apisettings.domain.VisibleText;
import java.util.Set;

/** What people call an operator: 1 to 100 visible characters; not what the trail calls the service itself. */
public record OperatorName(String value) {

    private static final int MAX_LENGTH = 100;
    private static final Set<String> RESERVED = Set.of(Actor.CLOCK.name(), Actor.SYSTEM.name());

    public OperatorName {
        value = NoCredential.in(VisibleText.normalize(value, MAX_LENGTH));
        if (RESERVED.contains(VisibleText.key(value))) {
            throw new IllegalArgumentException("must not be clock or system: the trail calls the service itself so");
        }
    }

    /** The same name with a number behind it, to tell namesakes apart; cut where both were too long. */
    public OperatorName numbered(int number) {
        String suffix = " " + number;
        int[] kept = value.codePoints().limit(MAX_LENGTH - suffix.length()).toArray();
        return new OperatorName(new String(kept, 0, kept.length).strip() + suffix);
    }

    /** The same for all names that count as one. */
    public String key() {
        return VisibleText.key(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
