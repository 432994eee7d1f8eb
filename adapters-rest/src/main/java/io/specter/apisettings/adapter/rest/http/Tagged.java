package io.specter.apisettings.adapter.rest.http;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.domain.Revision;
import io.specter.apisettings.domain.StaleRevision;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers that carry the revision of what they show as a strong entity tag. */
public final class Tagged {

    private Tagged() {}

    /** Under one revision; what moves by itself does not change the tag, so it is sent in full each time. */
    public static Response show(Revision revision, Record body) {
        return Response.ok(body).tag(tag(revision)).build();
    }

    public static EntityTag tag(Revision revision) {
        return new EntityTag(Long.toString(revision.number()));
    }

    /** A read whose tag changes with all that it shows: without a body when the caller has this already (RFC 9110, section 13.1.2). */
    public static Response read(Request request, EntityTag tag, Record body) {
        Response.ResponseBuilder unmet = unmet(request, tag);
        if (unmet == null) {
            return Response.ok(body).tag(tag).build();
        }
        Response answer = unmet.tag(tag).build();
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new StaleRevision();
        }
        return answer;
    }

    private static Response.@Nullable ResponseBuilder unmet(Request request, EntityTag tag) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (ProcessingException malformed) {
            throw RequestRefused.of(
                    ProblemType.MALFORMED_REQUEST, "If-Match and If-None-Match are lists of quoted tags.");
        }
    }
}
