package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.audit.AuditEvent;

/** Shows the trail, newest first. */
public interface BrowseAuditEvents {

    Page<AuditEvent> events(Caller caller, AuditQuery query);
}
