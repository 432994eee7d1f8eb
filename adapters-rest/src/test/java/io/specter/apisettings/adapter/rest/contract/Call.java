package io.specter.apisettings.adapter.rest.contract;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call as both sides name it: the resources, and the document. */
record Call(String method, String path, Set<String> inPath, Set<String> inQuery, Set<String> takes) {

    /** {@code {kind: a|b}}: the document tells each choice as a path of its own. */
    private static final Pattern CHOICE = Pattern.compile("\\{(\\w+): *([\\w|-]+)}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static Call of(Operation operation) {
        return new Call(
                operation.method(),
                operation.path(),
                operation.parameterNames("path"),
                operation.parameterNames("query"),
                operation.requestMediaTypes());
    }

    static Stream<Call> of(Application application) {
        String root =
                application.getClass().getAnnotation(ApplicationPath.class).value();
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> of(root + path(type), method)));
    }

    private static Stream<Call> of(String resource, Method java) {
        return Stream.of(java.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .flatMap(verb -> choices(resource + path(java)).map(path -> of(verb.value(), path, java)));
    }

    private static Call of(String verb, String path, Method java) {
        Set<String> variables =
                VARIABLE.matcher(path).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
        Set<String> inPath = named(java, PathParam.class, PathParam::value).stream()
                .filter(variables::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Call(verb, path, inPath, named(java, QueryParam.class, QueryParam::value), taken(java));
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static Stream<String> choices(String path) {
        Matcher choice = CHOICE.matcher(path);
        if (!choice.find()) {
            return Stream.of(path);
        }
        MatchResult found = choice.toMatchResult();
        return Stream.of(found.group(2).split("\\|"))
                .map(one -> path.substring(0, found.start()) + one + path.substring(found.end()));
    }

    private static <A extends Annotation> Set<String> named(Method java, Class<A> type, Function<A, String> name) {
        return Stream.of(java.getParameters())
                .map(parameter -> parameter.getAnnotation(type))
                .flatMap(Stream::ofNullable)
                .map(name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> taken(Method java) {
        Consumes consumes = java.getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }
}
