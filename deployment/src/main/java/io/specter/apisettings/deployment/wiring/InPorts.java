package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.in.BrowseActivity;
import io.specter.apisettings.application.port.in.BrowseApprovals;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.in.BrowseRotations;
import io.specter.apisettings.application.port.in.BrowseUsage;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.DecideApproval;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.application.port.in.ProveAuditTrail;
import io.specter.apisettings.application.port.in.RecordActivity;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.application.port.in.SignInAtProvider;
import io.specter.apisettings.application.port.in.SignOut;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.in.VerifyCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Gives the resources their in-ports. */
@Dependent
public class InPorts {

    private final ApiSettings settings;
    private final InstantSource clock;

    @Inject
    InPorts(Assembly assembly) {
        this.settings = assembly.settings();
        this.clock = assembly.clock();
    }

    @Produces
    InstantSource clock() {
        return clock;
    }

    @Produces
    RegisterApp registerApp() {
        return settings.registerApp();
    }

    @Produces
    BrowseApps browseApps() {
        return settings.browseApps();
    }

    @Produces
    ChangeApp changeApp() {
        return settings.changeApp();
    }

    @Produces
    SwitchCurrentEnvironment switchCurrentEnvironment() {
        return settings.switchCurrentEnvironment();
    }

    @Produces
    BrowseEnvironments browseEnvironments() {
        return settings.browseEnvironments();
    }

    @Produces
    AddEnvironment addEnvironment() {
        return settings.addEnvironment();
    }

    @Produces
    ChangeEnvironment changeEnvironment() {
        return settings.changeEnvironment();
    }

    @Produces
    RemoveEnvironment removeEnvironment() {
        return settings.removeEnvironment();
    }

    @Produces
    RegenerateCredential regenerateCredential() {
        return settings.regenerateCredential();
    }

    @Produces
    RevokeCredential revokeCredential() {
        return settings.revokeCredential();
    }

    @Produces
    ReinstateCredential reinstateCredential() {
        return settings.reinstateCredential();
    }

    @Produces
    EndOverlap endOverlap() {
        return settings.endOverlap();
    }

    @Produces
    PreviewRotation previewRotation() {
        return settings.previewRotation();
    }

    @Produces
    BrowseRotations browseRotations() {
        return settings.browseRotations();
    }

    @Produces
    RotateMasterKey rotateMasterKey() {
        return settings.rotateMasterKey();
    }

    @Produces
    RecordActivity recordActivity() {
        return settings.recordActivity();
    }

    @Produces
    BrowseActivity browseActivity() {
        return settings.browseActivity();
    }

    @Produces
    VerifyCredentials verifyCredentials() {
        return settings.verifyCredentials();
    }

    @Produces
    BrowseUsage browseUsage() {
        return settings.browseUsage();
    }

    @Produces
    BrowseAuditEvents browseAuditEvents() {
        return settings.browseAuditEvents();
    }

    @Produces
    ProveAuditTrail proveAuditTrail() {
        return settings.proveAuditTrail();
    }

    @Produces
    BrowseApprovals browseApprovals() {
        return settings.browseApprovals();
    }

    @Produces
    DecideApproval decideApproval() {
        return settings.decideApproval();
    }

    @Produces
    BrowseOperators browseOperators() {
        return settings.browseOperators();
    }

    @Produces
    ManageOperators manageOperators() {
        return settings.manageOperators();
    }

    @Produces
    ManageOperatorTokens manageOperatorTokens() {
        return settings.manageOperatorTokens();
    }

    @Produces
    AuthenticateOperator authenticateOperator() {
        return settings.authenticateOperator();
    }

    @Produces
    SignIn signIn() {
        return settings.signIn();
    }

    @Produces
    SignInAtProvider signInAtProvider() {
        return settings.signInAtProvider();
    }

    @Produces
    SignOut signOut() {
        return settings.signOut();
    }

    @Produces
    SetPassword setPassword() {
        return settings.setPassword();
    }
}
