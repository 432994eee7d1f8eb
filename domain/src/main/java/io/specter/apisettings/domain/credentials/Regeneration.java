package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Act;
import java.util.Optional;

/**
 * How a regenerate is asked for.
 *
 * @param overlap how long the old one stays good; empty: as the policy says
 * @param endOverlap whether a running overlap may be ended for it
 */
public record Regeneration(Optional<Overlap> overlap, boolean endOverlap, Act act) {}
