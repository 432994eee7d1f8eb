package io.specter.apisettings.adapter.rest.problem;

import io.specter.apisettings.domain.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of problem (RFC 9457) that callers can meet. Names are stable; {@code docs/problems.md} explains them. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request is malformed"),
    MALFORMED_JSON(400, "The body is not a JSON object"),
    VALIDATION(400, "The request is not valid"),
    UNAUTHENTICATED(401, "An operator token or a session is needed"),
    SIGN_IN_FAILED(401, "The sign-in failed"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable media type"),
    APP_ARCHIVED(409, "The app is archived"),
    BUILT_IN_ENVIRONMENT(409, "The environment is built in"),
    CONFIRMATION_REQUIRED(409, "A confirmation is needed"),
    CURRENT_ENVIRONMENT(409, "The environment is the current one"),
    ENVIRONMENT_NOT_READY(409, "The environment is not ready"),
    LAST_OWNER(409, "The last owner"),
    MASTER_KEY_ROTATION_IN_PROGRESS(409, "A rotation of the master key is in progress"),
    MASTER_KEY_UNCHANGED(409, "There is no new master key"),
    NAME_TAKEN(409, "The name is taken"),
    NOT_AWAITING_APPROVAL(409, "It has been decided"),
    NOT_REINSTATABLE(409, "The credential cannot be reinstated"),
    NOT_RETIRING(409, "The credential is not retiring"),
    REASON_REQUIRED(409, "A reason is needed"),
    ROTATION_IN_PROGRESS(409, "A rotation is in progress"),
    TOO_MANY_ENVIRONMENTS(409, "Too many environments"),
    TOO_MANY_TOKENS(409, "Too many tokens"),
    STALE_REVISION(412, "The revision is stale"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** For example {@code urn:specter:problem:name-taken}. */
    public String urn() {
        return "urn:specter:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Total, so that a new refusal does not compile until it has a type here. */
    static ProblemType of(Refusal refusal) {
        return switch (refusal) {
            case APP_ARCHIVED -> APP_ARCHIVED;
            case APPROVAL_NEEDED -> throw new IllegalArgumentException("is no problem: it is answered by 202");
            case BUILT_IN_ENVIRONMENT -> BUILT_IN_ENVIRONMENT;
            case CONFIRMATION_REQUIRED -> CONFIRMATION_REQUIRED;
            case CURRENT_ENVIRONMENT -> CURRENT_ENVIRONMENT;
            case ENVIRONMENT_NOT_READY -> ENVIRONMENT_NOT_READY;
            case FORBIDDEN -> FORBIDDEN;
            case LAST_OWNER -> LAST_OWNER;
            case MASTER_KEY_ROTATION_IN_PROGRESS -> MASTER_KEY_ROTATION_IN_PROGRESS;
            case MASTER_KEY_UNCHANGED -> MASTER_KEY_UNCHANGED;
            case NAME_TAKEN -> NAME_TAKEN;
            case NOT_AWAITING_APPROVAL -> NOT_AWAITING_APPROVAL;
            case NOT_FOUND -> NOT_FOUND;
            case NOT_REINSTATABLE -> NOT_REINSTATABLE;
            case NOT_RETIRING -> NOT_RETIRING;
            case REASON_REQUIRED -> REASON_REQUIRED;
            case ROTATION_IN_PROGRESS -> ROTATION_IN_PROGRESS;
            case STALE_REVISION -> STALE_REVISION;
            case TOO_MANY_ATTEMPTS -> TOO_MANY_ATTEMPTS;
            case TOO_MANY_ENVIRONMENTS -> TOO_MANY_ENVIRONMENTS;
            case TOO_MANY_TOKENS -> TOO_MANY_TOKENS;
            case VALIDATION -> VALIDATION;
        };
    }

    /** What the server itself found wrong; of several types with this status, the first. */
    static Optional<ProblemType> ofStatus(int status) {
        return Stream.of(values()).filter(type -> type.status == status).findFirst();
    }
}
