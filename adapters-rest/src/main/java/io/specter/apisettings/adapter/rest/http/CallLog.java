package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.access.CallerPrincipal;
import io.specter.apisettings.adapter.rest.access.Origins;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

/** Tells at debug who called what, and what the answer was, under the name that the audit trail knows the call by. */
@Provider
public class CallLog implements ContainerResponseFilter {

    private static final Logger LOG = System.getLogger(CallLog.class.getName());
    private static final int MOST_OF_A_PATH = 200;
    private static final Pattern ESCAPED = Pattern.compile("(?<![^/])[^/%]*+%[^/]*");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        LOG.log(
                Level.DEBUG,
                () -> "%s %s %d %s by %s"
                        .formatted(
                                request.getMethod(),
                                path(request),
                                response.getStatus(),
                                Origins.requestId(request),
                                caller(request)));
    }

    /** As it was sent, so that it is one line, but for what is written in escapes: a credential would not be seen in it. */
    private static String path(ContainerRequestContext request) {
        String sent = ESCAPED.matcher(request.getUriInfo().getPath(false)).replaceAll("…");
        String path = CredentialFormat.redact(sent);
        return path.substring(0, Math.min(path.length(), MOST_OF_A_PATH));
    }

    private static String caller(ContainerRequestContext request) {
        return CallerPrincipal.anyOf(request.getSecurityContext())
                .map(principal -> principal.caller().actor().id())
                .orElse("nobody");
    }
}
