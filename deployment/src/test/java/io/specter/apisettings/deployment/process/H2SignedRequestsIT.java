package io.specter.apisettings.deployment.process;

import java.util.Map;

class H2SignedRequestsIT extends SignedRequestsContract {

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
