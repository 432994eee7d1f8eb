package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.Violations;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses query parameters that the called method does not declare, or that come twice. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Violations violations = new Violations();
        Set<String> known = declared(resource.getResourceMethod());
        boolean othersToo = resource.getResourceMethod().isAnnotationPresent(AnyParameters.class);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                refuseUnless(othersToo, violations, name);
            } else if (values.size() > 1) {
                violations.add(name, "must not be given twice");
            }
        });
        violations.refuseAny();
    }

    private static void refuseUnless(boolean allowed, Violations violations, String name) {
        if (!allowed) {
            violations.add(name, "is not a parameter of this call");
        }
    }

    private static Set<String> declared(Method method) {
        return Stream.of(method.getParameters())
                .map((Parameter parameter) -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
