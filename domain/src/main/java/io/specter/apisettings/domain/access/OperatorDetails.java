package io.specter.apisettings.domain.access;

import java.util.List;

/**
 * What can be changed of an operator.
 *
 * @param grants at most {@value #MAX_GRANTS}
 */
public record OperatorDetails(OperatorName name, List<Grant> grants) {

    public static final int MAX_GRANTS = 50;

    public OperatorDetails {
        if (grants.size() > MAX_GRANTS) {
            throw new IllegalArgumentException("must be at most " + MAX_GRANTS + " roles");
        }
        grants = grants.stream().distinct().toList();
    }

    boolean isOwner() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.OWNER);
    }
}
