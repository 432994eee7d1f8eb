package io.specter.apisettings.application.port.in;

/** Removes what signing in leaves behind. Nothing depends on it but the size of the store. */
public interface ForgetSignIns {

    /**
     * Removes sessions that have ended, and wrong guesses that do not count any more.
     *
     * @throws io.specter.apisettings.application.port.Unavailable when it cannot be done now
     */
    void forget();
}
