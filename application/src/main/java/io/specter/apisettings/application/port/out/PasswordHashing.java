package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.access.Password;
import io.specter.apisettings.domain.access.PasswordHash;

/** Makes passwords into hashes that are slow to guess from. */
public interface PasswordHashing {

    /** Under a salt of its own. */
    PasswordHash hash(Password password);

    /** Takes as long whatever the answer is. */
    boolean matches(Password password, PasswordHash hash);

    /** One that no known password matches, and that takes as long to find out as any other. */
    PasswordHash unmatched();
}
