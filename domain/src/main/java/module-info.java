/** The rules of API settings: apps, environments, credentials, rotation and verification, with the JDK alone. */
module io.specter.apisettings.domain {
    exports io.specter.apisettings.domain;
    exports io.specter.apisettings.domain.access;
    exports io.specter.apisettings.domain.activity;
    exports io.specter.apisettings.domain.app;
    exports io.specter.apisettings.domain.approval;
    exports io.specter.apisettings.domain.audit;
    exports io.specter.apisettings.domain.credentials;
    exports io.specter.apisettings.domain.environment;
    exports io.specter.apisettings.domain.masterkey;
    exports io.specter.apisettings.domain.signature;
    exports io.specter.apisettings.domain.verification;
}
