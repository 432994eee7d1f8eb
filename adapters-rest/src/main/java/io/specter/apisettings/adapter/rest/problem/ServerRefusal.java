package io.specter.apisettings.adapter.rest.problem;

import jakarta.ws.rs.core.Response.Status.Family;

/** What the server refuses by itself: unknown paths, methods, media types, malformed headers. */
public final class ServerRefusal {

    private ServerRefusal() {}

    static boolean isRefusal(int status) {
        return status >= ProblemType.MALFORMED_REQUEST.status();
    }

    /** @param status what the server would answer by itself; 400 or more */
    public static Problem of(int status) {
        ProblemType type = ProblemType.ofStatus(status).orElseGet(() -> nearest(status));
        return Problem.of(type, detail(type));
    }

    private static ProblemType nearest(int status) {
        return Family.familyOf(status) == Family.CLIENT_ERROR ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL;
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED -> "See the Allow header for the methods that are.";
            case NOT_ACCEPTABLE -> "Answers are application/json.";
            case UNSUPPORTED_MEDIA_TYPE -> "Bodies are application/json; a PATCH may be application/merge-patch+json.";
            default -> "The request cannot be answered.";
        };
    }
}
