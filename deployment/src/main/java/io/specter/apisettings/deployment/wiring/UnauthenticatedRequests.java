package io.specter.apisettings.deployment.wiring;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;

/** Counts requests of which nobody knows who sent them: the trail has no place for them. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class UnauthenticatedRequests extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> REFUSED = Set.of(HttpServletResponse.SC_UNAUTHORIZED, TOO_MANY_REQUESTS);

    @Inject
    @Metric(name = "specter_unauthenticated_requests", absolute = true, description = "Answered with 401 or 429.")
    private transient Counter counter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (REFUSED.contains(response.getStatus())) {
            counter.inc();
        }
    }
}
