package io.specter.apisettings.application.port.in;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import io.specter.apisettings.domain.access.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Shows how many active users there are. */
public interface BrowseActivity {

    /**
     * Of the app as a whole: nobody counts twice for using two of its environments. Empty when the caller may not see all
     * of it.
     */
    Optional<Long> users(Caller caller, AppId app);

    /** Of each as a whole; those that the caller may not see all of are left out. */
    Map<AppId, Long> users(Caller caller, Collection<AppId> apps);

    /** Of each environment of an app that the caller may see; one that is not in the map has none. */
    Map<EnvironmentName, Long> environments(Caller caller, AppId app);
}
