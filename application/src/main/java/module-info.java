/** What can be asked of API settings, and what that needs from outside. */
module io.specter.apisettings.application {
    requires transitive io.specter.apisettings.domain;

    exports io.specter.apisettings.application;
    exports io.specter.apisettings.application.port;
    exports io.specter.apisettings.application.port.in;
    exports io.specter.apisettings.application.port.out;
}
