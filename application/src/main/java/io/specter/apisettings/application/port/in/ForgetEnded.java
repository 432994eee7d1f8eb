package io.specter.apisettings.application.port.in;

/**
 * Removes what is good for nothing any more; on every node, as often as it likes. Nothing depends on it but the size of
 * the store.
 */
public interface ForgetEnded {

    /**
     * Removes sessions that have ended, wrong guesses that do not count any more, and the nonces and completed sign-ins
     * that are too old to come again. What fails with one of them keeps none of the others.
     *
     * @throws io.specter.apisettings.application.port.Unavailable when it cannot be done now
     */
    void forget();
}
