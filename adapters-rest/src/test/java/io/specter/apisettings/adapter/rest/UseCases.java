package io.specter.apisettings.adapter.rest;

import io.specter.apisettings.application.ApiSettings;
import io.specter.apisettings.application.Policies;
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
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.domain.credentials.PlainSecret;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.GenericType;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.glassfish.hk2.api.Context;
import org.glassfish.jersey.internal.inject.AbstractBinder;

/** The real use cases on the out-ports of a test, as the resources get them injected. */
final class UseCases extends AbstractBinder {

    private final ApiSettings settings;
    private final InstantSource clock;

    UseCases(OutPorts ports, InstantSource clock, String ownerToken) {
        this.settings = ApiSettings.on(ports, Policies.STANDARD, new SecureRandom(), clock);
        this.clock = clock;
        settings.keepActivity().join();
        settings.enrolFirstOwner().enrol(PlainSecret.of(ownerToken));
    }

    void writeCounts() {
        settings.keepUsage().write();
        settings.keepActivity().write();
    }

    @Override
    protected void configure() {
        bind(new DependentScope()).to(new GenericType<Context<Dependent>>() {});
        bind(clock).to(InstantSource.class);
        bind(settings.authenticateOperator()).to(AuthenticateOperator.class);
        bind(settings.browseApprovals()).to(BrowseApprovals.class);
        bind(settings.decideApproval()).to(DecideApproval.class);
        bind(settings.signIn()).to(SignIn.class);
        bind(settings.signInAtProvider()).to(SignInAtProvider.class);
        bind(settings.signOut()).to(SignOut.class);
        bind(settings.setPassword()).to(SetPassword.class);
        bind(settings.browseOperators()).to(BrowseOperators.class);
        bind(settings.manageOperators()).to(ManageOperators.class);
        bind(settings.manageOperatorTokens()).to(ManageOperatorTokens.class);
        bind(settings.registerApp()).to(RegisterApp.class);
        bind(settings.browseApps()).to(BrowseApps.class);
        bind(settings.changeApp()).to(ChangeApp.class);
        bind(settings.switchCurrentEnvironment()).to(SwitchCurrentEnvironment.class);
        bind(settings.browseEnvironments()).to(BrowseEnvironments.class);
        bind(settings.addEnvironment()).to(AddEnvironment.class);
        bind(settings.changeEnvironment()).to(ChangeEnvironment.class);
        bind(settings.removeEnvironment()).to(RemoveEnvironment.class);
        bind(settings.regenerateCredential()).to(RegenerateCredential.class);
        bind(settings.revokeCredential()).to(RevokeCredential.class);
        bind(settings.reinstateCredential()).to(ReinstateCredential.class);
        bind(settings.endOverlap()).to(EndOverlap.class);
        bind(settings.previewRotation()).to(PreviewRotation.class);
        bind(settings.browseRotations()).to(BrowseRotations.class);
        bind(settings.rotateMasterKey()).to(RotateMasterKey.class);
        bind(settings.recordActivity()).to(RecordActivity.class);
        bind(settings.browseActivity()).to(BrowseActivity.class);
        bind(settings.verifyCredentials()).to(VerifyCredentials.class);
        bind(settings.browseUsage()).to(BrowseUsage.class);
        bind(settings.browseAuditEvents()).to(BrowseAuditEvents.class);
        bind(settings.proveAuditTrail()).to(ProveAuditTrail.class);
    }
}
