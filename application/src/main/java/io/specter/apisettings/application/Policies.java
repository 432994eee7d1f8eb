package io.specter.apisettings.application;

import io.specter.apisettings.domain.access.SessionPolicy;
import io.specter.apisettings.domain.activity.ActivityWindow;
import io.specter.apisettings.domain.approval.CriticalPolicy;
import io.specter.apisettings.domain.credentials.TokenRotationPolicy;

/**
 * What an installation goes by.
 *
 * @param rotation what new environments rotate by
 * @param critical what changes in critical environments need
 * @param sessions how long people stay signed in
 * @param activeUsers how long a user counts as active
 */
public record Policies(
        TokenRotationPolicy rotation, CriticalPolicy critical, SessionPolicy sessions, ActivityWindow activeUsers) {

    public static final Policies STANDARD = new Policies(
            TokenRotationPolicy.STANDARD, CriticalPolicy.STANDARD, SessionPolicy.STANDARD, ActivityWindow.STANDARD);
}
