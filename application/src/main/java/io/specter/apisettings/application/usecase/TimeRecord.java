package io.specter.apisettings.application.usecase;

import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.EnvironmentRepository;
import io.specter.apisettings.domain.credentials.Occurrence;
import io.specter.apisettings.domain.environment.Environment;
import java.time.Instant;
import java.util.List;

/** Records what time has brought to an environment that is held: in the trail and in the history, as one. */
public final class TimeRecord {

    private final EnvironmentRepository environments;
    private final AuditLog log;

    public TimeRecord(EnvironmentRepository environments, AuditLog log) {
        this.environments = environments;
        this.log = log;
    }

    /** The environment as time has left it. */
    Environment bring(Environment held, Instant now) {
        List<Occurrence> occurrences = held.occurrences(now);
        return occurrences.isEmpty() ? held : keep(held, occurrences, now);
    }

    private Environment keep(Environment held, List<Occurrence> occurrences, Instant now) {
        Environment settled = held.settle(now);
        environments.settle(settled);
        occurrences.forEach(occurrence -> log.append(
                Attempt.byTheClock(held.app(), held.name(), occurrence).done(now)));
        return settled;
    }
}
