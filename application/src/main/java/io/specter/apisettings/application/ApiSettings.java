package io.specter.apisettings.application;

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
import io.specter.apisettings.application.port.in.EnrolFirstOwner;
import io.specter.apisettings.application.port.in.ForgetEnded;
import io.specter.apisettings.application.port.in.KeepActivity;
import io.specter.apisettings.application.port.in.KeepTime;
import io.specter.apisettings.application.port.in.KeepUsage;
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
import io.specter.apisettings.application.port.in.TendApprovals;
import io.specter.apisettings.application.port.in.TendMasterKey;
import io.specter.apisettings.application.port.in.VerifyCredentials;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.PasswordHashing;
import io.specter.apisettings.application.usecase.ActivityBrowsing;
import io.specter.apisettings.application.usecase.ActivityBuffer;
import io.specter.apisettings.application.usecase.ActivityKeeping;
import io.specter.apisettings.application.usecase.ActivityRecording;
import io.specter.apisettings.application.usecase.AppBrowsing;
import io.specter.apisettings.application.usecase.AppChange;
import io.specter.apisettings.application.usecase.AppRegistration;
import io.specter.apisettings.application.usecase.ApprovalBrowsing;
import io.specter.apisettings.application.usecase.ApprovalCare;
import io.specter.apisettings.application.usecase.ApprovalDecision;
import io.specter.apisettings.application.usecase.ApprovedActs;
import io.specter.apisettings.application.usecase.AuditBrowsing;
import io.specter.apisettings.application.usecase.AuditProof;
import io.specter.apisettings.application.usecase.AuditedChanges;
import io.specter.apisettings.application.usecase.BoundedHashing;
import io.specter.apisettings.application.usecase.CredentialChange;
import io.specter.apisettings.application.usecase.CredentialRegeneration;
import io.specter.apisettings.application.usecase.CredentialReinstatement;
import io.specter.apisettings.application.usecase.CredentialRevocation;
import io.specter.apisettings.application.usecase.CredentialVerification;
import io.specter.apisettings.application.usecase.CurrentEnvironmentSwitch;
import io.specter.apisettings.application.usecase.EndedForgetting;
import io.specter.apisettings.application.usecase.EnvironmentAddition;
import io.specter.apisettings.application.usecase.EnvironmentBrowsing;
import io.specter.apisettings.application.usecase.EnvironmentChange;
import io.specter.apisettings.application.usecase.EnvironmentRemoval;
import io.specter.apisettings.application.usecase.FirstOwnerEnrolment;
import io.specter.apisettings.application.usecase.FourEyes;
import io.specter.apisettings.application.usecase.Guard;
import io.specter.apisettings.application.usecase.GuessLimit;
import io.specter.apisettings.application.usecase.LiveNodes;
import io.specter.apisettings.application.usecase.Lookup;
import io.specter.apisettings.application.usecase.MasterKeyCare;
import io.specter.apisettings.application.usecase.MasterKeyReplacement;
import io.specter.apisettings.application.usecase.OperatorAuthentication;
import io.specter.apisettings.application.usecase.OperatorBrowsing;
import io.specter.apisettings.application.usecase.OperatorLookup;
import io.specter.apisettings.application.usecase.OperatorManagement;
import io.specter.apisettings.application.usecase.OperatorTokenManagement;
import io.specter.apisettings.application.usecase.OverlapEnd;
import io.specter.apisettings.application.usecase.PasswordSetting;
import io.specter.apisettings.application.usecase.RotationBrowsing;
import io.specter.apisettings.application.usecase.RotationPreview;
import io.specter.apisettings.application.usecase.SessionEnd;
import io.specter.apisettings.application.usecase.SessionOpening;
import io.specter.apisettings.application.usecase.SessionStart;
import io.specter.apisettings.application.usecase.SharedActivityKey;
import io.specter.apisettings.application.usecase.TimeKeeping;
import io.specter.apisettings.application.usecase.TimeRecord;
import io.specter.apisettings.application.usecase.UsageBrowsing;
import io.specter.apisettings.application.usecase.UsageBuffer;
import io.specter.apisettings.application.usecase.UsageKeeping;
import io.specter.apisettings.application.usecase.VouchedOperators;
import io.specter.apisettings.application.usecase.VouchedSessionOpening;
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
        VerifyCredentials verifyCredentials,
        BrowseUsage browseUsage,
        BrowseAuditEvents browseAuditEvents,
        ProveAuditTrail proveAuditTrail,
        AuthenticateOperator authenticateOperator,
        BrowseOperators browseOperators,
        ManageOperators manageOperators,
        ManageOperatorTokens manageOperatorTokens,
        EnrolFirstOwner enrolFirstOwner,
        BrowseApprovals browseApprovals,
        DecideApproval decideApproval,
        SignIn signIn,
        SignInAtProvider signInAtProvider,
        SignOut signOut,
        SetPassword setPassword,
        RotateMasterKey rotateMasterKey,
        KeepTime keepTime,
        ForgetEnded forgetEnded,
        KeepUsage keepUsage,
        RecordActivity recordActivity,
        BrowseActivity browseActivity,
        KeepActivity keepActivity,
        TendMasterKey tendMasterKey,
        TendApprovals tendApprovals) {

    /**
     * Puts it together.
     *
     * @param clock the time, in microseconds at the finest
     */
    public static ApiSettings on(OutPorts out, Policies policies, SecureRandom random, InstantSource clock) {
        FourEyes fourEyes = new FourEyes(out.approvals(), out.auditLog(), random);
        AuditedChanges changes = new AuditedChanges(out.transactions(), out.auditLog(), fourEyes, clock);
        Guard guard = new Guard(policies.critical());
        Lookup lookup = new Lookup(out.apps(), out.environments());
        OperatorLookup operatorLookup = new OperatorLookup(out.operators(), out.passwords());
        SessionStart start = new SessionStart(out.sessions(), operatorLookup, policies.sessions(), random);
        TimeRecord time = new TimeRecord(out.environments(), out.auditLog());
        LiveNodes nodes = new LiveNodes(out.masterKeys(), out.masterKeyRotations(), clock);
        UsageBuffer usage = new UsageBuffer();
        PasswordHashing hashing = new BoundedHashing(out.passwordHashing());
        SharedActivityKey activityKey = new SharedActivityKey(out.activeUsers(), out.transactions());
        ActivityBuffer activity = new ActivityBuffer(ActivityBuffer.STANDARD);
        GuessLimit limit = new GuessLimit(out.guesses(), out.transactions(), clock);
        CredentialChange change = new CredentialChange(out.environments(), lookup, guard, time, changes, clock);
        CredentialRegeneration regeneration = new CredentialRegeneration(
                out.environments(), out.vault(), lookup, guard, time, changes, random, clock);
        CredentialRevocation revocation = new CredentialRevocation(change);
        CredentialReinstatement reinstatement = new CredentialReinstatement(change);
        OverlapEnd overlapEnd = new OverlapEnd(change);
        EnvironmentChange environmentChange =
                new EnvironmentChange(out.environments(), lookup, guard, time, changes, clock);
        EnvironmentRemoval environmentRemoval = new EnvironmentRemoval(
                out.apps(), out.environments(), out.activeUsers(), lookup, guard, time, changes, clock);
        CurrentEnvironmentSwitch environmentSwitch =
                new CurrentEnvironmentSwitch(out.apps(), lookup, guard, changes, clock);
        ApprovedActs approved = new ApprovedActs(
                regeneration,
                revocation,
                reinstatement,
                overlapEnd,
                environmentChange,
                environmentRemoval,
                environmentSwitch);
        return new ApiSettings(
                new AppRegistration(out.apps(), out.environments(), changes, policies.rotation(), random, clock),
                new AppBrowsing(out.apps(), lookup),
                new AppChange(out.apps(), lookup, guard, changes, clock),
                environmentSwitch,
                new EnvironmentBrowsing(out.environments(), lookup),
                new EnvironmentAddition(out.apps(), out.environments(), lookup, changes, policies.rotation(), clock),
                environmentChange,
                environmentRemoval,
                regeneration,
                revocation,
                reinstatement,
                overlapEnd,
                new RotationPreview(out.verificationCounts(), lookup, clock),
                new RotationBrowsing(out.environments(), clock),
                new CredentialVerification(
                        out.environments(), out.vault(), out.spentNonces(), out.transactions(), changes, usage, clock),
                new UsageBrowsing(out.verificationCounts(), lookup, clock),
                new AuditBrowsing(out.auditLog(), changes),
                new AuditProof(out.auditChains(), changes),
                new OperatorAuthentication(out.operators(), out.sessions(), out.transactions(), clock),
                new OperatorBrowsing(out.operators(), operatorLookup, changes),
                new OperatorManagement(
                        out.operators(),
                        out.passwords(),
                        out.sessions(),
                        out.apps(),
                        operatorLookup,
                        changes,
                        random,
                        clock),
                new OperatorTokenManagement(out.operators(), operatorLookup, changes, random, clock),
                new FirstOwnerEnrolment(out.operators(), out.passwords(), changes, random, clock),
                new ApprovalBrowsing(out.approvals(), clock),
                new ApprovalDecision(out.approvals(), out.operators(), approved, fourEyes, changes, clock),
                new SessionOpening(out.operators(), out.passwords(), hashing, limit, start, changes, clock),
                new VouchedSessionOpening(
                        out.identityProvider(),
                        out.identities(),
                        new VouchedOperators(
                                out.operators(), operatorLookup, out.identities(), out.apps(), random, clock),
                        out.transactions(),
                        limit,
                        start,
                        changes,
                        clock),
                new SessionEnd(out.sessions(), changes, clock),
                new PasswordSetting(out.operators(), out.passwords(), out.sessions(), hashing, limit, changes, clock),
                new MasterKeyReplacement(out.masterKeys(), out.masterKeyRotations(), nodes, changes, random, clock),
                new TimeKeeping(out.environments(), time, out.transactions(), clock),
                new EndedForgetting(
                        out.sessions(), out.guesses(), out.identities(), out.spentNonces(), out.transactions(), clock),
                new UsageKeeping(usage, out.verificationCounts(), out.transactions(), clock),
                new ActivityRecording(out.apps(), out.environments(), activityKey, activity, changes, clock),
                new ActivityBrowsing(out.activeUsers()),
                new ActivityKeeping(
                        out.activeUsers(), activityKey, activity, policies.activeUsers(), out.transactions(), clock),
                new MasterKeyCare(
                        out.masterKeys(), out.masterKeyRotations(), nodes, out.auditLog(), out.transactions(), clock),
                new ApprovalCare(out.approvals(), out.auditLog(), out.transactions(), clock));
    }
}
