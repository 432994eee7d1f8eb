package io.specter.apisettings.adapter.rest.apps;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Kebab;
import io.specter.apisettings.adapter.rest.wire.Member;
import io.specter.apisettings.application.port.in.ChangeApp;
import io.specter.apisettings.application.port.in.Intent;
import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.app.AppDetails;
import io.specter.apisettings.domain.app.AppName;
import io.specter.apisettings.domain.app.AppStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What changes of an app: a merge patch. */
public record ChangeAppRequest(
        Member<@NotNull @WellFormed(As.APP_NAME) String> name,
        Member<@NotNull @Valid LocationPatchRequest> location,
        Member<@NotNull @WellFormed(As.APP_STATUS) String> status,
        Member<@NotNull Boolean> requireApproval,
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {

    ChangeApp.Command toCommand(Intent intent, AppId app) {
        return new ChangeApp.Command(intent, app, this::applyTo);
    }

    private AppDetails applyTo(AppDetails current) {
        return new AppDetails(
                name.map(AppName::new).replace(current.name()),
                location.merge(current.location(), patch -> patch::applyTo),
                status.map(text -> Kebab.parse(AppStatus.class, text)).replace(current.status()),
                requireApproval.replace(current.requireApproval()));
    }
}
