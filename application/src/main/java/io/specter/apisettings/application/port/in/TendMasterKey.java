package io.specter.apisettings.application.port.in;

/** What each node does from time to time: it follows its keyset file, tells the others of it, and moves a rotation on. */
public interface TendMasterKey {

    /** @throws io.specter.apisettings.application.port.Unavailable when the others could not be told */
    void tend();
}
