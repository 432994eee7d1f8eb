package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.out.VerificationCounts.Hourly;
import io.specter.apisettings.application.port.out.VerificationCounts.Outcome;
import io.specter.apisettings.domain.verification.RejectionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The verifications of a token in an hour that came out the same, in the database. */
@Entity
@Table(name = "verification_count")
@IdClass(VerificationCountKey.class)
class VerificationCountRow {

    static final String ADD = "update VerificationCountRow c set c.calls = c.calls + :more"
            + " where c.credential = :credential and c.hourNumber = :hour and c.outcome = :outcome";

    private static final String ACCEPTED = "ACCEPTED";

    @Id
    @Column(name = "credential_id")
    private String credential;

    @Id
    @Column(name = "hour_number")
    private long hourNumber;

    @Id
    private String outcome;

    private long calls;

    private VerificationCountRow() {}

    static VerificationCountRow from(Outcome counted, long calls) {
        VerificationCountRow row = new VerificationCountRow();
        row.credential = counted.token().value();
        row.hourNumber = hour(counted.hour());
        row.outcome = outcome(counted);
        row.calls = calls;
        return row;
    }

    Map<String, ?> adding() {
        return Map.of("more", calls, "credential", credential, "hour", hourNumber, "outcome", outcome);
    }

    static long hour(Instant at) {
        return TimeStep.HOUR.number(at);
    }

    private static String outcome(Outcome counted) {
        return counted.rejection().map(RejectionReason::name).orElse(ACCEPTED);
    }

    /** @param columns hour, outcome and the sum of calls */
    static Hourly hourly(Object[] columns) {
        String outcome = (String) columns[1];
        Optional<RejectionReason> rejection =
                outcome.equals(ACCEPTED) ? Optional.empty() : Optional.of(RejectionReason.valueOf(outcome));
        return new Hourly(TimeStep.HOUR.start((Long) columns[0]), rejection, ((Number) columns[2]).longValue());
    }
}
