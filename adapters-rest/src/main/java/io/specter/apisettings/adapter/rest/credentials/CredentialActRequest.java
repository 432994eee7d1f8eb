package io.specter.apisettings.adapter.rest.credentials;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import org.jspecify.annotations.Nullable;

/** The undoing of a regenerate. */
public record ReinstateCredentialRequest(
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason) {}
