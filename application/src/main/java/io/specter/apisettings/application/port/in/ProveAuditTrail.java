package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.Integrity;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether the trail is what was written, and gives it away in a form that tells the same without the service. */
public interface ProveAuditTrail {

    /** @param app whose chain is checked; empty: all chains */
    Integrity integrity(Actor actor, Optional<AppId> app);

    /**
     * The lines of an export: the events, oldest first, then the heads of their chains as they were when it began.
     *
     * @param app whose chain is exported; empty: all chains
     */
    Stream<String> export(Actor actor, Optional<AppId> app);
}
