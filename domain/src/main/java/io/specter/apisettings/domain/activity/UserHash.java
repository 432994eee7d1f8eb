package io.specter.apisettings.domain.activity;

/** Stands for a user; without the {@link ActivityKey} nobody can tell for whom. */
public record UserHash(long bits) {}
