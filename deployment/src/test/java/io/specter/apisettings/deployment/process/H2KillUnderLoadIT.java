package io.specter.apisettings.deployment.process;

import java.util.Map;

class H2KillUnderLoadIT extends KillUnderLoadContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }

    @Override
    int kills() {
        return 100;
    }
}
