package io.specter.apisettings.application.contract;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Grant;
import io.specter.apisettings.domain.access.Origin;
import java.util.List;

/** Who calls in tests. */
public final class TestCallers {

    /** May do everything. */
    public static final Caller ALICE = with(TestCredentials.ALICE, Grant.OWNER);

    private TestCallers() {}

    public static Caller with(Actor actor, Grant... grants) {
        return new Caller(actor, List.of(grants), Origin.UNKNOWN);
    }
}
