package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.ApprovalId;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.approval.Approval;
import java.util.Optional;

/** Lets a second operator have the last word on an act. */
public interface DecideApproval {

    record Decision(Caller caller, ApprovalId approval, Optional<Reason> reason) {}

    /**
     * What came of it.
     *
     * @param issued the credential, where one was to be issued
     */
    record CarriedOut(Approval approval, Optional<RegenerateCredential.Issued> issued) {}

    /**
     * Carries the act out, in the name of who asked for it: once, however many approve at the same time. An act that is
     * refused as things stand goes on waiting.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is none, or it is in an environment out of sight
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller asked for it, or may not do it itself, or
     *     whoever asked for it may not do it any more
     * @throws io.specter.apisettings.domain.approval.NotAwaitingApproval when it has been decided or has expired
     * @throws io.specter.apisettings.domain.DomainException when the act itself is refused
     */
    CarriedOut approve(Decision decision);

    /**
     * Drops the act. Whoever asked for it may do so, too.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is none, or it is in an environment out of sight
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not do it itself
     * @throws io.specter.apisettings.domain.approval.NotAwaitingApproval when it has been decided or has expired
     */
    Approval decline(Decision decision);
}
