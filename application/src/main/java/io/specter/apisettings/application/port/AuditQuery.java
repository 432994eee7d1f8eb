package io.specter.apisettings.application.port;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.audit.AuditAction;
import java.time.Instant;
import java.util.Optional;

/**
 * Which audit events are wanted, newest first.
 *
 * @param actor an operator's id or name
 * @param from the earliest time, included
 * @param to the latest time, excluded
 */
public record AuditQuery(
        Optional<AppId> app,
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> to,
        PageRequest page) {}
