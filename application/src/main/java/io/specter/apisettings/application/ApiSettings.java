package io.specter.apisettings.application;

import io.specter.apisettings.application.port.in.AddEnvironment;
import io.specter.apisettings.application.port.in.AuthenticateOperator;
import io.specter.apisettings.application.port.in.BrowseApps;
import io.specter.apisettings.application.port.in.BrowseAuditEvents;
import io.specter.apisettings.application.port.in.BrowseEnvironments;
import io.specter.apisettings.application.port.in.BrowseOperators;
import io.specter.apisettings.application.port.in.BrowseRotations;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.ChangeEnvironment;
import io.specter.apisettings.application.port.in.EndOverlap;
import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.application.port.in.ForgetSignIns;
import io.specter.apisettings.application.port.in.KeepTime;
import io.specter.apisettings.application.port.in.ManageOperatorTokens;
import io.specter.apisettings.application.port.in.ManageOperators;
import io.specter.apisettings.application.port.in.PreviewRotation;
import io.specter.apisettings.application.port.in.RegenerateCredential;
import io.specter.apisettings.application.port.in.RegisterApp;
import io.specter.apisettings.application.port.in.ReinstateCredential;
import io.specter.apisettings.application.port.in.RemoveEnvironment;
import io.specter.apisettings.application.port.in.RevokeCredential;
import io.specter.apisettings.application.port.in.RotateMasterKey;
import io.specter.apisettings.application.port.in.SetPassword;
import io.specter.apisettings.application.port.in.SignIn;
import io.specter.apisettings.application.port.in.SignOut;
import io.specter.apisettings.application.port.in.SwitchCurrentEnvironment;
import io.specter.apisettings.application.port.in.TendMasterKey;
import io.specter.apisettings.application.port.in.VerifyToken;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.usecase.AppBrowsing;
import io.specter.apisettings.application.usecase.AppChange;
import io.specter.apisettings.application.usecase.AppRegistration;
import io.specter.apisettings.application.usecase.AuditBrowsing;
import io.specter.apisettings.application.usecase.AuditedChanges;
import io.specter.apisettings.application.usecase.BoundedHashing;
import io.specter.apisettings.application.usecase.CredentialChange;
import io.specter.apisettings.application.usecase.CredentialRegeneration;
import io.specter.apisettings.application.usecase.CredentialReinstatement;
import io.specter.apisettings.application.usecase.CredentialRevocation;
import io.specter.apisettings.application.usecase.CurrentEnvironmentSwitch;
import io.specter.apisettings.application.usecase.EnvironmentAddition;
import io.specter.apisettings.application.usecase.EnvironmentBrowsing;
import io.specter.apisettings.application.usecase.EnvironmentChange;
import io.specter.apisettings.application.usecase.EnvironmentRemoval;
import io.specter.apisettings.application.usecase.FirstOwnerEnrolment;
import io.specter.apisettings.application.usecase.GuessLimit;
import io.specter.apisettings.application.usecase.LiveNodes;
import io.specter.apisettings.application.usecase.Lookup;
import io.specter.apisettings.application.usecase.MasterKeyCare;
import io.specter.apisettings.application.usecase.MasterKeyReplacement;
import io.specter.apisettings.application.usecase.OperatorAuthentication;
import io.specter.apisettings.application.usecase.OperatorBrowsing;
import io.specter.apisettings.application.usecase.OperatorManagement;
import io.specter.apisettings.application.usecase.OperatorTokenManagement;
import io.specter.apisettings.application.usecase.OverlapEnd;
import io.specter.apisettings.application.usecase.PasswordSetting;
import io.specter.apisettings.application.usecase.RotationBrowsing;
import io.specter.apisettings.application.usecase.RotationPreview;
import io.specter.apisettings.application.usecase.SessionEnd;
import io.specter.apisettings.application.usecase.SessionOpening;
import io.specter.apisettings.application.usecase.SignInForgetting;
import io.specter.apisettings.application.usecase.TimeKeeping;
import io.specter.apisettings.application.usecase.TimeRecord;
import io.specter.apisettings.application.usecase.TokenVerification;
import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Everything that can be asked for, wired by constructor. */
public record ApiSettings(
        RegisterApp registerApp,
        BrowseApps browseApps,
        ChangeApp changeApp,
        SwitchCurrentEnvironment switchCurrentEnvironment,
        BrowseEnvironments browseEnvironments,
        AddEnvironment addEnvironment,
        ChangeEnvironment changeEnvironment,
        RemoveEnvironment removeEnvironment,
        RegenerateCredential regenerateCredential,
        RevokeCredential revokeCredential,
        ReinstateCredential reinstateCredential,
        EndOverlap endOverlap,
        PreviewRotation previewRotation,
        BrowseRotations browseRotations,
        VerifyToken verifyToken,
        BrowseAuditEvents browseAuditEvents,
        AuthenticateOperator authenticateOperator,
        BrowseOperators browseOperators,
        ManageOperators manageOperators,
        ManageOperatorTokens manageOperatorTokens,
        EnrolFirstOwner enrolFirstOwner,
        SignIn signIn,
        SignOut signOut,
        SetPassword setPassword,
        RotateMasterKey rotateMasterKey,
        KeepTime keepTime,
        ForgetSignIns forgetSignIns,
        TendMasterKey tendMasterKey) {

    /**
     * Puts it together.
     *
     * @param policy what new environments rotate by
     * @param sessionPolicy how long sessions last
     * @param clock the time, in microseconds at the finest
     */
    public static ApiSettings on(
            OutPorts out,
            TokenRotationPolicy policy,
            SessionPolicy sessionPolicy,
            SecureRandom random,
            InstantSource clock) {
        AuditedChanges changes = new AuditedChanges(out.transactions(), out.auditLog(), clock);
        Lookup lookup = new Lookup(out.apps(), out.environments());
        TimeRecord time = new TimeRecord(out.environments(), out.auditLog());
        LiveNodes nodes = new LiveNodes(out.masterKeys(), out.masterKeyRotations(), clock);
        PasswordHashing hashing = new BoundedHashing(out.passwordHashing());
        GuessLimit limit = new GuessLimit(out.guesses(), out.transactions(), clock);
        CredentialChange change = new CredentialChange(out.environments(), lookup, time, changes, clock);
        return new ApiSettings(
                new AppRegistration(out.apps(), out.environments(), changes, policy, random, clock),
                new AppBrowsing(out.apps(), lookup),
                new AppChange(out.apps(), lookup, changes, clock),
                new CurrentEnvironmentSwitch(out.apps(), lookup, changes, clock),
                new EnvironmentBrowsing(out.environments(), lookup),
                new EnvironmentAddition(out.apps(), out.environments(), lookup, changes, policy, clock),
                new EnvironmentChange(out.environments(), lookup, time, changes, clock),
                new EnvironmentRemoval(out.apps(), out.environments(), lookup, time, changes, clock),
                new CredentialRegeneration(out.environments(), out.vault(), lookup, time, changes, random, clock),
                new CredentialRevocation(change),
                new CredentialReinstatement(change),
                new OverlapEnd(change),
                new RotationPreview(lookup, clock),
                new RotationBrowsing(out.environments(), clock),
                new TokenVerification(out.environments(), clock),
                new AuditBrowsing(out.auditLog()),
                new OperatorAuthentication(out.operators(), out.sessions(), out.transactions(), clock),
                new OperatorBrowsing(out.operators()),
                new OperatorManagement(out.operators(), out.apps(), changes, random, clock),
                new OperatorTokenManagement(out.operators(), changes, random, clock),
                new FirstOwnerEnrolment(out.operators(), out.passwords(), changes, random, clock),
                new SessionOpening(
                        out.operators(),
                        out.passwords(),
                        out.sessions(),
                        hashing,
                        limit,
                        changes,
                        sessionPolicy,
                        random,
                        clock),
                new SessionEnd(out.sessions(), changes, clock),
                new PasswordSetting(out.operators(), out.passwords(), out.sessions(), hashing, limit, changes, clock),
                new MasterKeyReplacement(out.masterKeys(), out.masterKeyRotations(), nodes, changes, random, clock),
                new TimeKeeping(out.environments(), time, out.transactions(), clock),
                new SignInForgetting(out.sessions(), out.guesses(), out.transactions(), clock),
                new MasterKeyCare(
                        out.masterKeys(), out.masterKeyRotations(), nodes, out.auditLog(), out.transactions(), clock));
    }
}
