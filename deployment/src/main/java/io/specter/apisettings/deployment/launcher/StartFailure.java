package io.specter.apisettings.deployment.launcher;

/** A start that cannot go on for a reason outside the settings themselves; its message is one line. */
final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** In one line: our own words where there are some, because they name the key, else the deepest cause. */
    static StartFailure because(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !namesKey(cause)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new StartFailure(namesKey(cause) ? message : cause.getClass().getSimpleName() + ": " + message, cause);
    }

    /** Whether the line says all there is to know, so that the log need not. */
    boolean namesKey() {
        return namesKey(this);
    }

    private static boolean namesKey(Throwable cause) {
        return String.valueOf(cause.getMessage()).startsWith("specter.");
    }
}
