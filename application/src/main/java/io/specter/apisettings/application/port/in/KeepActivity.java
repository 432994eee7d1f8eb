package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Unavailable;

/** Writes down who was active, behind those who said so, and keeps the numbers up to date. */
public interface KeepActivity {

    /**
     * Gets what is needed to take users in.
     *
     * @throws Unavailable when it cannot
     */
    void join();

    /**
     * Writes down whoever was seen since the last time, and counts anew what the day has changed.
     *
     * @throws Unavailable when something could not be written; it is kept for the next time
     */
    void write();

    /** Forgets days that count no more. */
    void forget();
}
