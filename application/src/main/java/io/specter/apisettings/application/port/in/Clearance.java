package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.approval.Approval;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Why an act that waits for a second operator may go through.
 *
 * @param breakGlass its author says that it cannot wait; the trail will tell
 * @param approved a second operator has approved it
 */
public record Clearance(boolean breakGlass, Optional<Approved> approved) {

    /**
     * An approval, and the second operator who gives it.
     *
     * @param usedUp is told of the approval as it was kept together with the act; not by an act that changes nothing
     */
    public record Approved(ApprovalId approval, Caller by, Optional<Reason> reason, Consumer<Approval> usedUp) {}

    public static final Clearance NONE = new Clearance(false, Optional.empty());
    public static final Clearance BREAK_GLASS = new Clearance(true, Optional.empty());

    public static Clearance of(Approved approved) {
        return new Clearance(false, Optional.of(approved));
    }
}
