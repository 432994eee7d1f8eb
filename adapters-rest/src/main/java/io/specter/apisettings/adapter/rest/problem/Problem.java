package io.specter.apisettings.adapter.rest.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused (RFC 9457), fit for the caller's eyes.
 *
 * @param members what this type of problem says beyond the common members
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
        @JsonIgnore ProblemType kind,
        String detail,
        @JsonAnyGetter Map<String, Object> members) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(ProblemType kind, String detail) {
        return new Problem(kind, detail, Map.of());
    }

    static Problem invalid(List<Violation> violations) {
        return of(ProblemType.VALIDATION, "See violations.").with("violations", violations);
    }

    Problem with(String member, Object value) {
        return new Problem(kind, detail, Map.of(member, value));
    }

    @JsonProperty
    public String type() {
        return kind.urn();
    }

    @JsonProperty
    public String title() {
        return kind.title();
    }

    @JsonProperty
    public int status() {
        return kind.status();
    }

    Response.ResponseBuilder response() {
        return Response.status(kind.status()).type(MEDIA_TYPE).entity(this);
    }
}
