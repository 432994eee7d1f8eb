package io.specter.apisettings.adapter.rest.broken;

import io.specter.apisettings.application.usecase.AppBrowsing;

/** A REST class that knows a use case instead of its port. */
public interface CallsAUseCase {

    AppBrowsing browsing();
}
