package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.credentials.Overlap;
import io.specter.apisettings.domain.environment.Environment;
import io.specter.apisettings.domain.environment.RotationPlan;
import java.util.Optional;

/** Tells what a regenerate would do now. */
public interface PreviewRotation {

    /**
     * The regenerate that is thought of.
     *
     * @param overlap how long the one before stays good; empty: as the policy says
     * @param endOverlap whether a running overlap may be ended for it
     */
    record Question(AppId app, EnvironmentName environment, Optional<Overlap> overlap, boolean endOverlap) {}

    /** Accepted verifications in the time up to now, to about five minutes. */
    record Calls(long lastHour, long lastDay) {}

    /**
     * What would come of it for one kind of credential.
     *
     * @param calls with the credentials that would end
     */
    record Planned(RotationPlan plan, Calls calls) {}

    /** What would come of it, for either kind of credential. */
    record Preview(Environment environment, Overlap overlap, Planned authToken, Planned secretKey) {}

    /** @throws io.specter.apisettings.domain.NotFound when there is no such environment */
    Preview preview(Caller caller, Question question);
}
