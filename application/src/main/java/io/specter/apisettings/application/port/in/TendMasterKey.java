package io.specter.apisettings.application.port.in;

/** What each node does from time to time: it follows its keyset file, tells the others of it, and moves a rotation on. */
public interface TendMasterKey {

    /**
     * Tells the others of this node, and no more.
     *
     * @throws io.specter.apisettings.application.port.Unavailable when they could not be told
     */
    void join();

    /** @throws io.specter.apisettings.application.port.Unavailable when some of it could not be done */
    void tend();
}
