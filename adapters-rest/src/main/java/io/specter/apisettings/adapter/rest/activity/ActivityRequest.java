package io.specter.apisettings.adapter.rest.activity;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.application.port.in.RecordActivity;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import io.specter.apisettings.domain.activity.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Users that were active in an environment just now. */
public record ActivityRequest(
        @WellFormed(As.APP_ID) @NotNull String app,
        @WellFormed(As.ENVIRONMENT_NAME) @NotNull String environment,

        @NotNull @Size(min = 1, max = ActivityRequest.MAX_USERS, message = "must be a list of 1 to 1000")
        List<@WellFormed(As.USER) String> users) {

    static final int MAX_USERS = 1000;

    RecordActivity.Command toCommand(Caller caller) {
        return new RecordActivity.Command(
                caller,
                new AppId(app),
                new EnvironmentName(environment),
                users.stream().map(UserId::of).toList());
    }

    @Override
    public String toString() {
        return "ActivityRequest[app=" + app + ", environment=" + environment + "]";
    }
}
