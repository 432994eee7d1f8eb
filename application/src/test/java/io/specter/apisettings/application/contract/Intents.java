package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.EnvironmentName;
import java.util.Optional;

/** Alice's, to test with. */
final class Intents {

    private Intents() {}

    static Intent confirming(EnvironmentName environment) {
        return new Intent(TestCallers.ALICE, ExpectedRevision.ANY, Optional.of(environment.value()), Optional.empty());
    }
}
