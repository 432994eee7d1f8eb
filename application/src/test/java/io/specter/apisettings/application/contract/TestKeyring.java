package io.specter.apisettings.application.contract;

import static io.specter.apisettings.application.contract.TestCallers.ALICE;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.port.PageRequest;
import io.specter.apisettings.application.port.in.CredentialAddress;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegenerateCredential.Issued;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.credentials.Credential;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.CredentialKind;
import io.specter.apisettings.domain.credentials.Overlap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The credentials of one kind in one environment, as Alice changes them by the in-ports. */
public record TestKeyring(ApiSettings settings, AppId app, EnvironmentName environment, CredentialKind kind) {

    private Intent intent() {
        return TestInstallation.confirming(environment.value());
    }

    private CredentialAddress address(CredentialId id) {
        return new CredentialAddress(app, environment, kind, id);
    }

    /** With the overlap of the policy. */
    public Issued regenerate(boolean endOverlap) {
        return regenerate(Optional.empty(), endOverlap);
    }

    /** All before it end at once. */
    public Issued replace() {
        return regenerate(Optional.of(Overlap.NONE), true);
    }

    private Issued regenerate(Optional<Overlap> overlap, boolean endOverlap) {
        return settings.regenerateCredential()
                .regenerate(new RegenerateCredential.Command(intent(), app, environment, kind, overlap, endOverlap));
    }

    public void revoke(CredentialId id) {
        settings.revokeCredential().revoke(new RevokeCredential.Command(intent(), address(id)));
    }

    public Credential reinstate(CredentialId id) {
        return settings.reinstateCredential()
                .reinstate(new ReinstateCredential.Command(intent(), address(id)))
                .credential();
    }

    /** In the order of issue. */
    public List<Credential> history() {
        PageRequest all = new PageRequest(PageRequest.MAX_LIMIT, Optional.empty());
        List<Credential> history = new ArrayList<>(settings.browseEnvironments()
                .history(ALICE, app, environment, kind, all)
                .items());
        Collections.reverse(history);
        return history;
    }
}
