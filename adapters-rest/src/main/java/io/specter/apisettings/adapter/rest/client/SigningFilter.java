package io.specter.apisettings.adapter.rest.client;

import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.HttpFields;
import io.specter.apisettings.domain.signature.RequestMessage;
import io.specter.apisettings.domain.signature.RequestSigner;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs a request without an entity before it is sent, and one with an entity when all bytes of that are known. */
final class SigningFilter implements ClientRequestFilter, WriterInterceptor {

    private static final String UNSIGNED = SigningFilter.class.getName() + ".unsigned";
    private static final byte[] NO_BODY = {};

    private final PlainSecret token;
    private final RequestSigner signer;

    SigningFilter(PlainSecret token, RequestSigner signer) {
        this.token = token;
        this.signer = signer;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null && request.getHeaderString("api-key") == null) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.reveal());
        }
        // Some clients send characters beyond ASCII as they are.
        request.setUri(URI.create(request.getUri().toASCIIString()));
        RequestMessage unsigned =
                RequestMessage.of(request.getMethod(), request.getUri().toString(), Map.of());
        if (request.hasEntity()) {
            request.setProperty(UNSIGNED, unsigned);
        } else {
            sign(unsigned, request.getHeaders(), NO_BODY);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        OutputStream wire = context.getOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        sign((RequestMessage) context.getProperty(UNSIGNED), context.getHeaders(), body.toByteArray());
        body.writeTo(wire);
    }

    private void sign(RequestMessage unsigned, MultivaluedMap<String, Object> headers, byte[] body) {
        // Text from here on, so that it is sent as it is signed.
        if (headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE)));
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                texts.put(name, values.stream().map(String::valueOf).toList()));
        signer.sign(new RequestMessage(unsigned.method(), unsigned.target(), new HttpFields(texts)), body)
                .forEach(headers::putSingle);
    }
}
