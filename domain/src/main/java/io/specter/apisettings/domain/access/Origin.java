package io.specter.apisettings.domain.access;

import java.util.Optional;

/**
 * Where a call comes from, as far as it is known.
 *
 * @param address the address of the caller
 * @param requestId what the call is called in logs
 */
public record Origin(Optional<String> address, Optional<String> requestId) {

    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
}
