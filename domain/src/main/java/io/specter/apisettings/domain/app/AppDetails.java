package io.specter.apisettings.domain.app;

/**
 * What can be changed of an app.
 *
 * @param requireApproval whether every change in its critical environments waits for a second operator
 */
public record AppDetails(AppName name, Location location, AppStatus status, boolean requireApproval) {}
