package io.specter.apisettings.adapter.persistence;

import java.nio.file.Path;

/** A master keyset file that must not or cannot be used. The message names it, and never what is in it. */
public final class UnusableKeyset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeyset(Path file, String why) {
        super(file + " " + why);
    }
}
