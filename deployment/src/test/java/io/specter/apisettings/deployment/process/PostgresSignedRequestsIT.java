package io.specter.apisettings.deployment.process;

import java.util.Map;

class PostgresSignedRequestsIT extends SignedRequestsContract {

    @Override
    Map<String, String> database() {
        return PostgresServer.database("signed_requests");
    }
}
