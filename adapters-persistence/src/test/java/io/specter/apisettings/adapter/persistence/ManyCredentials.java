package io.specter.apisettings.adapter.persistence;

import io.specter.apisettings.application.contract.TestApps;
import io.specter.apisettings.application.contract.TestInstallation;
import io.specter.apisettings.application.contract.TestKeyring;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.credentials.CredentialKind;
import java.util.ArrayList;
import java.util.List;

/** Two hundred credentials in several apps and environments, to which all has happened that can. */
final class ManyCredentials {

    static final int COUNT = 200;

    private static final int APPS = 5;
    private static final List<EnvironmentName> ENVIRONMENTS = List.of(
            EnvironmentName.PRODUCTION,
            EnvironmentName.DEVELOPMENT,
            EnvironmentName.QUALITY_ASSURANCE,
            TestApps.STAGING);
    private static final List<CredentialKind> KINDS = List.of(CredentialKind.AUTH_TOKEN, CredentialKind.SECRET_KEY);

    private final TestInstallation installation;
    private final List<Issued> issued = new ArrayList<>();

    private ManyCredentials(TestInstallation installation) {
        this.installation = installation;
    }

    static List<Issued> issue(TestInstallation installation) {
        ManyCredentials many = new ManyCredentials(installation);
        for (int i = 0; i < APPS; i++) {
            App app = installation.register("Checkout " + i);
            installation.add(app, TestApps.STAGING);
            many.issueIn(app);
        }
        return many.issued;
    }

    private void issueIn(App app) {
        for (EnvironmentName environment : ENVIRONMENTS) {
            for (CredentialKind kind : KINDS) {
                issueOn(installation.keyring(app, environment, kind));
            }
        }
    }

    /** Revoked while retiring, revoked by a reinstatement, retired at once, retiring, in force. */
    private void issueOn(TestKeyring keyring) {
        Issued first = keep(keyring.regenerate(false));
        keep(keyring.regenerate(false));
        keyring.reinstate(first.credential().id());
        keep(keyring.regenerate(false));
        keyring.revoke(first.credential().id());
        keep(keyring.replace());
        keep(keyring.regenerate(false));
    }

    private Issued keep(Issued one) {
        issued.add(one);
        return one;
    }
}
