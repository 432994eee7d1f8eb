package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditEvent;

/** Shows the trail. */
public final class AuditBrowsing implements BrowseAuditEvents {

    private final AuditLog log;

    public AuditBrowsing(AuditLog log) {
        this.log = log;
    }

    @Override
    public Page<AuditEvent> events(Caller caller, AuditQuery query) {
        return log.search(query, caller.requireSomewhere(Permission.READ_AUDIT));
    }
}
