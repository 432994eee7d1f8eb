package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.Location;

/** Takes up a new app with its three environments. */
public interface RegisterApp {

    record Command(Intent intent, AppName name, Location location) {}

    /** @throws io.specter.apisettings.domain.app.NameTaken when another app has the name, archived ones included */
    App register(Command command);
}
