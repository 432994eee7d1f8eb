package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.port.TimeStep;
import io.specter.apisettings.application.port.out.VerificationCounts.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** The accepted verifications with a credential in five minutes, in the database. */
@Entity
@Table(name = "credential_call")
@IdClass(CredentialCallKey.class)
class CredentialCallRow {

    static final String ADD = "update CredentialCallRow c set c.calls = c.calls + :more"
            + " where c.credential = :credential and c.slotNumber = :slot";

    @Id
    @Column(name = "credential_id")
    private String credential;

    @Id
    @Column(name = "slot_number")
    private long slotNumber;

    private long calls;

    private CredentialCallRow() {}

    static CredentialCallRow from(Slot counted, long calls) {
        CredentialCallRow row = new CredentialCallRow();
        row.credential = counted.credential().value();
        row.slotNumber = slot(counted.start());
        row.calls = calls;
        return row;
    }

    Map<String, ?> adding() {
        return Map.of("more", calls, "credential", credential, "slot", slotNumber);
    }

    static long slot(Instant at) {
        return TimeStep.FIVE_MINUTES.number(at);
    }
}
