package io.specter.apisettings.deployment.process;

import java.util.Map;

class H2KeptCredentialsIT extends KeptCredentialsContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
