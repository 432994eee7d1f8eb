package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.application.port.AuditQuery;
import io.specter.apisettings.application.port.Page;
import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.domain.access.Sight;
import io.specter.apisettings.domain.audit.AuditEvent;

/** A log that takes nothing more once it is closed. */
final class ClosableLog implements AuditLog {

    private final AuditLog log;
    private volatile boolean closed;

    ClosableLog(AuditLog log) {
        this.log = log;
    }

    void close() {
        closed = true;
    }

    @Override
    public void append(AuditEvent event) {
        if (closed) {
            throw new Unavailable("the trail is closed");
        }
        log.append(event);
    }

    @Override
    public Page<AuditEvent> search(AuditQuery query, Sight sight) {
        return log.search(query, sight);
    }
}
