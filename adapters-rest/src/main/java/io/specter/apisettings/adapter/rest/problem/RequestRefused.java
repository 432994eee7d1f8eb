package io.specter.apisettings.adapter.rest.problem;

import java.util.List;

/** A request that is refused at the edge, before anything was asked of the application. */
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RequestRefused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static RequestRefused of(ProblemType type, String detail) {
        return new RequestRefused(Problem.of(type, detail));
    }

    public static RequestRefused invalid(String field, String message) {
        return new RequestRefused(Problem.invalid(List.of(new Violation(field, message))));
    }

    public Problem problem() {
        return problem;
    }
}
