package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.app.App;
import io.specter.apisettings.domain.app.AppDetails;
import java.util.function.UnaryOperator;

/** Renames, moves, archives or restores an app. */
public interface ChangeApp {

    /** @param change what the details become, from what they are */
    record Command(Intent intent, AppId app, UnaryOperator<AppDetails> change) {}

    /**
     * The app as it is then; unchanged, under the same revision, when the change changes nothing.
     *
     * @throws io.specter.apisettings.domain.NotFound when there is no such app
     * @throws io.specter.apisettings.domain.StaleRevision when it is not at an expected revision
     * @throws io.specter.apisettings.domain.access.Forbidden when the caller may not change it; when it would do without
     *     approvals again, or be archived although they are required, and the caller may not waive them
     * @throws io.specter.apisettings.domain.ConfirmationRequired when it would be archived unconfirmed
     * @throws io.specter.apisettings.domain.approval.ReasonRequired when it would be archived unexplained, where a reason
     *     is asked for
     * @throws io.specter.apisettings.domain.app.AppArchived when it is archived and stays so
     * @throws io.specter.apisettings.domain.app.NameTaken when another app has the name
     */
    App change(Command command);
}
