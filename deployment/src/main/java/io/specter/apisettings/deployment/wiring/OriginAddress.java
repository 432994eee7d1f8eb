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

/** Tells the REST adapter which address a request comes from. */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class OriginAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TrustedProxies proxies =
            TrustedProxies.of(RawSettings.of(System.getProperties(), System.getenv()));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String caller =
                proxies.caller(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setAttribute(Origins.ADDRESS, caller);
        chain.doFilter(request, response);
    }
}
