package io.specter.apisettings.domain.app;

/** What people call an app: 1 to 100 visible characters after NFKC and trimming. */
public record AppName(String value) {

    public AppName {
        value = VisibleText.normalize(value);
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
