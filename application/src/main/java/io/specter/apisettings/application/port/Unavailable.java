package io.specter.apisettings.application.port;

/** Something outside (the database, the vault) gives no answer now. Not a refusal: nobody knows. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String what) {
        super(what);
    }

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
