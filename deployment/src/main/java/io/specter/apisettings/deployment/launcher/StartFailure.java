package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.SettingKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A start that cannot go on for a reason outside the settings themselves; its message is one line. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the server's pool says; the persistence provider may ask for a connection before the application does. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** In one line: our own words where there are some, because they name the key, else the deepest cause. */
    static StartFailure because(Throwable thrown) {
        List<Throwable> causes =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        Throwable deepest = causes.get(causes.size() - 1);
        String message = causes.stream()
                .filter(StartFailure::namesKey)
                .findFirst()
                .map(StartFailure::line)
                .orElseGet(() -> prefix(causes) + ": " + line(deepest));
        return new StartFailure(message, deepest);
    }

    private static String prefix(List<Throwable> causes) {
        boolean noConnection = causes.stream().anyMatch(cause -> line(cause).startsWith(NO_CONNECTION));
        return noConnection
                ? SettingKey.DATABASE_URL.property() + ": the database does not answer"
                : causes.get(causes.size() - 1).getClass().getSimpleName();
    }

    private static String line(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** Whether the line says all there is to know, so that the log need not. */
    boolean namesKey() {
        return namesKey(this);
    }

    private static boolean namesKey(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("specter.");
    }
}
