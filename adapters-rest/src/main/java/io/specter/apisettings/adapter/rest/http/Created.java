package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.domain.Revision;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Answers that tell where the new thing is, by a path: never by what the Host header says. */
public final class Created {

    private Created() {}

    /** @param path of the new thing, below the root of the API */
    public static Response at(UriInfo uri, String path, Revision revision, Record body) {
        return Response.created(location(uri, path))
                .entity(body)
                .tag(Tagged.tag(revision))
                .build();
    }

    /** The same for what is not done yet (202); the path tells how far it is. */
    public static Response accepted(UriInfo uri, String path, Record body) {
        return Response.accepted(body).location(location(uri, path)).build();
    }

    private static URI location(UriInfo uri, String path) {
        return URI.create(uri.getBaseUri().getRawPath() + path);
    }
}
