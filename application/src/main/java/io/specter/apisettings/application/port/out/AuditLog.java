package io.specter.apisettings.application.port.out;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditEvent;

/** Keeps the trail. */
public interface AuditLog {

    /** Adds the event, as part of the transaction that runs. */
    void append(AuditEvent event);

    /** Of the events that the sight covers. */
    Page<AuditEvent> search(AuditQuery query, Sight sight);
}
