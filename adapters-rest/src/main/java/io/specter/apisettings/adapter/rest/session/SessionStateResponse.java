package io.specter.apisettings.adapter.rest.session;

import io.specter.apisettings.adapter.rest.operators.MeResponse;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor of the dashboard stands.
 *
 * @param me null: nobody is signed in
 * @param provider whether one can sign in at an identity provider
 */
public record SessionStateResponse(@Nullable MeResponse me, boolean provider) {}
