package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.rest.access.Origins;
import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.TrustedProxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Tells the REST adapter where a request comes from. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class CallerAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TrustedProxies proxies =
            TrustedProxies.in(RawSettings.of(System.getProperties(), System.getenv()));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(
                Origins.ADDRESS,
                proxies.caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For"))));
        chain.doFilter(request, response);
    }
}
