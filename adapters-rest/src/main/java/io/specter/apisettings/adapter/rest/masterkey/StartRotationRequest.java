package io.specter.apisettings.adapter.rest.masterkey;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.Reason;
import io.specter.apisettings.domain.access.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said along with the start of a rotation. */
public record StartRotationRequest(
        @WellFormed(As.REASON) @Nullable String reason) {

    Intent toIntent(Caller caller) {
        return new Intent(
                caller,
                ExpectedRevision.ANY,
                Optional.empty(),
                Optional.ofNullable(reason).map(Reason::new));
    }
}
