package io.specter.apisettings.application.port.out;

import io.specter.apisettings.domain.access.Operator;
import io.specter.apisettings.domain.access.OperatorId;
import io.specter.apisettings.domain.access.Session;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Instant;
import java.util.Optional;

/** Keeps the sessions; they go with their operators, and with the tokens they were opened with. */
public interface SessionRepository {

    void add(Session session);

    /** An operator as it is now, and one of its sessions. */
    record Known(Operator operator, Session session) {}

    /** Also one that has ended, as long as it is kept. */
    Optional<Known> find(TokenDigest session);

    /** Writes down when it was last seen; nothing, when it is gone. */
    void seen(Session session);

    /** Forgets it; false when there is none. */
    boolean remove(TokenDigest session);

    /** Forgets all sessions of the operator but this one. */
    void removeOthers(OperatorId operator, Optional<TokenDigest> kept);

    /** Forgets those that have ended by then. */
    void removeEnded(Instant now);
}
