package io.specter.apisettings.domain.app;

/** What operators set of an app. */
public record AppDetails(AppName name, Location location, AppStatus status) {}
