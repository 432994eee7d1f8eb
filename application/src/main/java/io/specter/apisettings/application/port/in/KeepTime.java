package io.specter.apisettings.application.port.in;

/**
 * Records what time has brought to credentials: ends of overlaps, expiries, and how near a due date is. Nothing depends
 * on it but the trail, the history, and the destruction of ciphertexts: a verification goes by the time itself.
 */
public interface KeepTime {

    /**
     * Records what is not recorded yet, each thing exactly once however many do this at the same time.
     *
     * @return in how many environments there was something
     * @throws io.specter.apisettings.application.port.Unavailable when some of it could not be recorded
     */
    int keepTime();
}
