package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import java.util.Optional;
import java.util.Set;

/** The revisions a change may be made against ({@code If-Match}, RFC 9110 section 13.1.1); empty: any. */
public record ExpectedRevision(Optional<Set<Revision>> oneOf) {

    public static final ExpectedRevision ANY = new ExpectedRevision(Optional.empty());

    public static ExpectedRevision oneOf(Set<Revision> revisions) {
        return new ExpectedRevision(Optional.of(Set.copyOf(revisions)));
    }

    /** @throws StaleRevision when {@code actual} is not among them */
    public void require(Revision actual) {
        if (oneOf.filter(revisions -> !revisions.contains(actual)).isPresent()) {
            throw new StaleRevision();
        }
    }
}
