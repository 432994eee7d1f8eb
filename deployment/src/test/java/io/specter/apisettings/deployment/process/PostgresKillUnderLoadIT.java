package io.specter.apisettings.deployment.process;

import java.util.Map;

class PostgresKillUnderLoadIT extends KillUnderLoadContract {

    @Override
    Map<String, String> database() {
        return PostgresServer.database("kill_under_load");
    }

    @Override
    int kills() {
        return 25;
    }
}
