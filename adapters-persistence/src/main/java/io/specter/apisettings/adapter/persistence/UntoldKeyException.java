package io.specter.apisettings.adapter.persistence;

import java.security.GeneralSecurityException;

/** What a key encrypts does not start with the key's number (Tink's output prefix is not TINK). */
final class UntoldKeyException extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;
}
