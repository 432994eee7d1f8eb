package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.Actor;
import io.specter.apisettings.domain.Revision;
import java.time.Instant;
import java.util.List;

/** A person or a machine that manages settings or verifies, with the roles it has. */
public record Operator(OperatorId id, OperatorDetails details, Instant createdAt, Revision revision) {

    private static final OperatorName FIRST = new OperatorName("owner");

    /** The first operator of an installation, who may do everything. */
    public static Operator owner(OperatorId id, Instant now) {
        return enrol(id, new OperatorDetails(FIRST, List.of(Grant.OWNER)), now);
    }

    public static Operator enrol(OperatorId id, OperatorDetails details, Instant now) {
        return new Operator(id, details, now, Revision.UNSAVED);
    }

    public Operator change(OperatorDetails next) {
        return new Operator(id, next, createdAt, revision);
    }

    /** The same, one revision later. */
    public Operator saved() {
        return new Operator(id, details, createdAt, revision.next());
    }

    public boolean isOwner() {
        return details.isOwner();
    }

    public List<Grant> grants() {
        return details.grants();
    }

    public Actor actor() {
        return new Actor(id.value(), details.name().value());
    }

    public Caller caller(Origin origin) {
        return new Caller(actor(), grants(), origin);
    }
}
