package io.specter.apisettings.adapter.persistence.broken;

import io.specter.apisettings.application.port.in.BrowseApps;

/** A persistence class that asks the application back. */
public interface CallsAnInPort {

    BrowseApps apps();
}
