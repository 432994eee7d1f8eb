package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.audit.AuditEvent;

/** Shows the trail, newest first. */
public interface BrowseAuditEvents {

    Page<AuditEvent> events(Actor actor, AuditQuery query);
}
