package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.StaleRevision;
import io.specter.apisettings.domain.access.Identity;
import io.specter.apisettings.domain.access.OperatorId;
import java.time.Instant;
import java.util.Optional;

/** Keeps which operators the identities at a provider are, and which sign-ins there have been of late. */
public interface IdentityRepository {

    /** The operator that the identity is; the tie goes with the operator. */
    Optional<OperatorId> find(Identity identity);

    /** @throws StaleRevision when the identity is an operator already */
    void add(Identity identity, OperatorId operator);

    /**
     * Writes down that a sign-in was completed; it may be forgotten after {@code until}.
     *
     * @throws StaleRevision when it was before
     */
    void spend(String signIn, Instant until);

    /** Forgets the sign-ins that are good for nothing by then. */
    void forgetSpent(Instant now);
}
