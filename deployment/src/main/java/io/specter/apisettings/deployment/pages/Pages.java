package io.specter.apisettings.deployment.pages;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves the dashboard's files, and nothing that is not one of them. */
@WebServlet(
        urlPatterns = {"", "/index.html", "/icon.svg", "/css/*", "/js/*"},
        loadOnStartup = 1)
public class Pages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FIRST = "/index.html";
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private transient Map<String, PageFile> files = Map.of();

    @Override
    public void init() {
        files = Stream.of(FIRST, "/icon.svg", "/css/", "/js/")
                .flatMap(this::filesFrom)
                .collect(Collectors.toUnmodifiableMap(path -> path, this::read));
    }

    private Stream<String> filesFrom(String path) {
        return path.endsWith("/")
                ? Objects.requireNonNullElse(getServletContext().getResourcePaths(path), Set.<String>of()).stream()
                        .flatMap(this::filesFrom)
                : Stream.of(path);
    }

    private PageFile read(String path) {
        ServletContext application = getServletContext();
        try (InputStream content = Objects.requireNonNull(application.getResourceAsStream(path), path)) {
            return PageFile.of(path, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PageFile> file = Optional.ofNullable(files.get(path(request)));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (METHODS.contains(request.getMethod())) {
            PageHeaders.on(request).forEach(response::setHeader);
            file.get().answer(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static String path(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return Set.of("", "/").contains(path) ? FIRST : path;
    }
}
