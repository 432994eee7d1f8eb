package io.specter.apisettings.adapter.rest.access;

import io.specter.apisettings.domain.access.Origin;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where requests come from. */
public final class Origins {

    /** The request property, or servlet attribute, that holds the caller's address. */
    public static final String ADDRESS = "io.specter.apisettings.origin.address";

    /** Names the request, in both directions. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Without an underscore, so that no credential is one. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z.-]{1,64}");

    private Origins() {}

    /** The same each time it is asked about one request. */
    public static Origin of(ContainerRequestContext request) {
        return new Origin(
                Optional.ofNullable(request.getProperty(ADDRESS)).map(Object::toString),
                Optional.of(requestId(request)));
    }

    /** What the caller names the request, when that is fit to be kept; a random name otherwise. */
    public static String requestId(ContainerRequestContext request) {
        if (request.getProperty(REQUEST_ID) instanceof String known) {
            return known;
        }
        String id = Optional.ofNullable(request.getHeaderString(REQUEST_ID))
                .filter(given -> ID.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setProperty(REQUEST_ID, id);
        return id;
    }
}
