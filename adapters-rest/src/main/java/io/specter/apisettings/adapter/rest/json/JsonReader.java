package io.specter.apisettings.adapter.rest.json;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.adapter.rest.problem.Violations;
import io.specter.apisettings.adapter.rest.validation.Constraints;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads every request record, and lets in just those that keep to their constraints. No body is an empty object. */
@Provider
@Consumes(MediaType.WILDCARD)
public final class JsonReader implements MessageBodyReader<Record> {

    private final StrictJson json = new StrictJson();
    private final Constraints constraints = new Constraints();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length > 0 && headers.getFirst(HttpHeaders.CONTENT_TYPE) == null) {
            throw RequestRefused.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body needs a Content-Type.");
        }
        return read(bytes, type);
    }

    /** @throws RequestRefused when it is not such a record; all violations are told together */
    public <R extends Record> R read(byte[] body, Class<R> type) throws IOException {
        Violations violations = new Violations();
        R request = new RecordBinding(violations).bind(json.read(body), type);
        constraints.check(request, violations);
        violations.refuseAny();
        return request;
    }
}
