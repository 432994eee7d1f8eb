package io.specter.apisettings.deployment.process;

import java.util.Map;

class PostgresKeptCredentialsIT extends KeptCredentialsContract {

    @Override
    Map<String, String> database() {
        return PostgresServer.database("kept_credentials");
    }
}
