package io.specter.apisettings.domain.activity;

import io.specter.apisettings.domain.AppId;
import io.specter.apisettings.domain.EnvironmentName;
import java.time.LocalDate;

/** A day of an environment, in UTC. */
public record ActiveDay(AppId app, EnvironmentName environment, LocalDate day) {}
