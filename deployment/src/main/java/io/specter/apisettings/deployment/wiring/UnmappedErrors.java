package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.rest.http.SafeHeaders;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers what no resource answers as a problem (RFC 9457), in place of the server's own page. */
@WebServlet("/unmapped-error")
public class UnmappedErrors extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        byte[] problem = problem(status).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setContentType("application/problem+json");
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    private static String problem(int status) {
        return """
                {"type":"urn:specter:problem:%s","title":"%s","status":%d,"detail":"There is nothing more to say."}""".formatted(name(status), name(status).replace('-', ' '), status);
    }

    private static String name(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "unavailable";
            default -> status < 500 ? "malformed-request" : "internal";
        };
    }
}
