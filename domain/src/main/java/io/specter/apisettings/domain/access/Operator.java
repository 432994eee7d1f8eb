package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Base62;
import java.security.SecureRandom;

/** A person or a machine that manages settings or verifies. */
public record Operator(String id, String name) {

    private static final int ID_LENGTH = 16;

    /** The first operator of an installation, who may do everything. */
    public static Operator owner(SecureRandom random) {
        return new Operator("op_" + Base62.random(ID_LENGTH, random), "owner");
    }

    public Actor actor() {
        return new Actor(id, name);
    }
}
