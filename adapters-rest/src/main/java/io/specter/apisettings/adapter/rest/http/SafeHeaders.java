package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.access.Origins;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Keeps every answer out of caches and other sites, and away from content sniffing; and names the request it is to. */
@Provider
public class SafeHeaders implements ContainerResponseFilter {

    /** What an answer to a program says to a browser: to keep nothing of it, show nothing of it, and tell nobody. */
    public static final Map<String, String> ALL = Map.of(
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Referrer-Policy",
            "no-referrer");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ALL.forEach(response.getHeaders()::putSingle);
        response.getHeaders().putSingle(Origins.REQUEST_ID, Origins.requestId(request));
    }
}
