package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.audit.Integrity;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether the trail is what was written, and gives it away in a form that tells the same without the service. */
public interface ProveAuditTrail {

    /**
     * Whether it is whole.
     *
     * @param app whose chain is checked; empty: all chains
     * @throws io.specter.apisettings.domain.NotFound when the app is out of sight
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not read this trail
     */
    Integrity integrity(Caller caller, Optional<AppId> app);

    /**
     * The lines of an export: the events, oldest first, then the heads of their chains as they were when it began.
     *
     * @param app whose chain is exported; empty: all chains
     * @throws io.specter.apisettings.domain.NotFound when the app is out of sight
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not read this trail
     */
    Stream<String> export(Caller caller, Optional<AppId> app);
}
