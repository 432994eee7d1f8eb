package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.adapter.rest.http.SafeHeaders;
import io.specter.apisettings.adapter.rest.problem.Problem;
import io.specter.apisettings.adapter.rest.problem.ServerRefusal;
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
        Problem problem = ServerRefusal.of(status);
        byte[] json = json(problem).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setContentType("application/problem+json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /** Its words are all ours, without anything that JSON would escape. */
    private static String json(Problem problem) {
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(problem.type(), problem.title(), problem.status(), problem.detail());
    }
}
