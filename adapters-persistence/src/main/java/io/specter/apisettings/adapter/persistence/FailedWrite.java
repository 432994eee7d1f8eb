package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.OperatorNameTaken;
import io.specter.apisettings.domain.app.NameTaken;
import jakarta.persistence.EntityExistsException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what it means that a row could not be written. */
final class FailedWrite {

    /** A unique constraint that does not hold (class 23; both databases use it). */
    private static final Set<String> UNIQUE_VIOLATION = Set.of("23505");

    private static final String APP_NAME_UNIQUE = "app_name_unique";
    private static final String OPERATOR_NAME_UNIQUE = "operator_name_unique";

    /** The head of a chain was put back: nobody's refusal. */
    private static final String AUDIT_LINK_UNIQUE = "audit_event_link_unique";

    private FailedWrite() {}

    /** A refusal where it is one; else the failure itself. */
    static RuntimeException meaning(RuntimeException failure) {
        if (failure instanceof EntityExistsException) {
            return new StaleRevision();
        }
        Optional<SQLException> violation = SqlStates.find(failure, UNIQUE_VIOLATION);
        if (violation.isEmpty()) {
            return failure;
        }
        if (isOf(AUDIT_LINK_UNIQUE, violation.get())) {
            return failure;
        }
        if (isOf(APP_NAME_UNIQUE, violation.get())) {
            return new NameTaken();
        }
        return isOf(OPERATOR_NAME_UNIQUE, violation.get()) ? new OperatorNameTaken() : new StaleRevision();
    }

    private static boolean isOf(String constraint, SQLException violation) {
        return String.valueOf(violation.getMessage()).toLowerCase(Locale.ROOT).contains(constraint);
    }
}
