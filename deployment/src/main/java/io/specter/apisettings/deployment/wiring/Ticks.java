package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.deployment.settings.Installation;
import io.specter.apisettings.deployment.settings.RawSettings;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * What happens by itself every few seconds, on every node: a timer that lives on one node would die with it. The use
 * cases see to it that things are done once.
 */
@Singleton
@Startup
@DependsOn("Startup")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class Ticks {

    private final Tick timeKeeping = new Tick("what time has brought could not be recorded");
    private final Tick approvalCare = new Tick("approvals could not be tended");
    private final Tick masterKeyCare = new Tick("the master key could not be tended");

    private final Tick endedForgetting =
            new Tick("sessions, guesses, sign-ins and nonces of the past could not be removed");
    private final Tick usageKeeping = new Tick("the counts of verifications could not be written");
    private final Tick usageForgetting = new Tick("old counts of verifications could not be removed");
    private final Tick activityWriting = new Tick("active users could not be written down");
    private final Tick activityForgetting = new Tick("old days of active users could not be removed");
    private final Tick initialToken = new Tick("the file of the first operator token could not be removed");
    private final Path initialTokenFile = Installation.of(RawSettings.of(System.getProperties(), System.getenv()))
            .initialTokenFile();

    @Inject
    private Assembly assembly;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void keepTime() {
        timeKeeping.run(() -> assembly.settings().keepTime().keepTime());
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void tendApprovals() {
        approvalCare.run(() -> assembly.settings().tendApprovals().tend());
    }

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void tendMasterKey() {
        masterKeyCare.run(() -> assembly.settings().tendMasterKey().tend());
    }

    @Schedule(hour = "*", minute = "*", second = "13/30", persistent = false)
    void forgetEnded() {
        endedForgetting.run(() -> assembly.settings().forgetEnded().forget());
    }

    @Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    void keepUsage() {
        usageKeeping.run(() -> assembly.settings().keepUsage().write());
    }

    @Schedule(hour = "*", minute = "*/10", second = "27", persistent = false)
    void forgetUsage() {
        usageForgetting.run(() -> assembly.settings().keepUsage().forget());
    }

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    void writeActivity() {
        activityWriting.run(() -> assembly.settings().keepActivity().write());
    }

    @Schedule(hour = "*", minute = "*", second = "17/30", persistent = false)
    void forgetActivity() {
        activityForgetting.run(() -> assembly.settings().keepActivity().forget());
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void retireInitialToken() {
        initialToken.run(() -> new InitialOperatorToken(initialTokenFile)
                .retire(assembly.settings().enrolFirstOwner()));
    }
}
