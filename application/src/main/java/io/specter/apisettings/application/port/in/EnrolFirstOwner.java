package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.credentials.PlainSecret;

/** Gives a new installation its first owner. */
public interface EnrolFirstOwner {

    boolean isNeeded();

    /** Enrols an owner who has this token; false, and nothing is done, when there is an owner. */
    boolean enrol(PlainSecret token);

    /** Whether an owner has a password, so that nobody needs the file with the first token any more. */
    boolean isSettled();
}
