package io.specter.apisettings.adapter.persistence;

/** What text from outside must be before a database is asked with it. */
final class Texts {

    private Texts() {}

    /** Whether every database can hold it: no NUL, no half of a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    static String requireStorable(String text) {
        if (!isStorable(text)) {
            throw new IllegalArgumentException("must be text");
        }
        return text;
    }

    /** A LIKE pattern, with the escape {@code !}, of all that contains the piece as it is. */
    static String containing(String piece) {
        return "%" + piece.replaceAll("[!%_]", "!$0") + "%";
    }
}
