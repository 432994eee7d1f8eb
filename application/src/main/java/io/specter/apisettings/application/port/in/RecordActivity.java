package io.specter.apisettings.application.port.in;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.access.Forbidden;
import io.specter.apisettings.domain.activity.UserId;
import io.specter.apisettings.domain.verification.Verification;
import java.util.List;

/** Counts users as active today. The numbers show it within seconds. */
public interface RecordActivity {

    /** Who was seen where. */
    record Command(Caller caller, AppId app, EnvironmentName environment, List<UserId> users) {

        public Command {
            users = List.copyOf(users);
        }
    }

    /**
     * Without a verification.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such environment
     * @throws Forbidden when the caller may not verify there
     * @throws io.specter.apisettings.domain.app.AppArchived when the app is archived
     * @throws Unavailable when more came in than can be written down; none of them is counted then
     */
    void record(Command command);

    /** Whom a verification was asked for; one that was rejected counts nobody. Never fails. */
    void seen(Verification verification, UserId user);
}
