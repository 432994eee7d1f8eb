package io.specter.apisettings.application.port.in;

/** Keeps what verifications have told; on every node, as often as it likes. */
public interface KeepUsage {

    /** Writes what was counted on this node since the last time; what could not be written is left for the next time. */
    void write();

    /** Removes counts that nobody can ask for any more. */
    void forget();
}
