package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Permission;
import io.specter.apisettings.domain.audit.AuditAction;
import io.specter.apisettings.domain.audit.AuditEvent;

/** Shows the trail. */
public final class AuditBrowsing implements BrowseAuditEvents {

    private final AuditLog log;
    private final AuditedChanges changes;

    public AuditBrowsing(AuditLog log, AuditedChanges changes) {
        this.log = log;
        this.changes = changes;
    }

    @Override
    public Page<AuditEvent> events(Caller caller, AuditQuery query) {
        Attempt attempt = Attempt.by(caller, AuditAction.READ_AUDIT_EVENTS);
        return log.search(query, changes.permitted(attempt, () -> caller.requireSomewhere(Permission.READ_AUDIT)));
    }
}
