package io.specter.apisettings.adapter.rest.credentials;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import org.jspecify.annotations.Nullable;

/** What is said along with an act on a credential that was issued. */
public record CredentialActRequest(
        @WellFormed(As.CONFIRM) @Nullable String confirm,
        @WellFormed(As.REASON) @Nullable String reason,
        @Nullable Boolean breakGlass) {}
