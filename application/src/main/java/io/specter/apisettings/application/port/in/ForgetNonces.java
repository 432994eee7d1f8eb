package io.specter.apisettings.application.port.in;

/** Removes the nonces whose signatures are too old by now; on every node, as often as it likes. */
public interface ForgetNonces {

    void forget();
}
