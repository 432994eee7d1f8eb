package io.specter.apisettings.domain.app;

import io.specter.apisettings.domain.NoCredential;
import io.specter.apisettings.domain.VisibleText;

/** What people call an app: 1 to 100 visible characters after NFKC and trimming. */
public record AppName(String value) {

    private static final int MAX_LENGTH = 100;

    public AppName {
        value = NoCredential.in(VisibleText.normalize(value, MAX_LENGTH));
    }

    /** The same for all names that count as one: case, Unicode form and invisible characters do not tell them apart. */
    public String key() {
        return VisibleText.key(value);
    }

    /** The key of any piece of a name, to search by. */
    public static String searchKey(String piece) {
        return VisibleText.key(piece);
    }

    @Override
    public String toString() {
        return value;
    }
}
