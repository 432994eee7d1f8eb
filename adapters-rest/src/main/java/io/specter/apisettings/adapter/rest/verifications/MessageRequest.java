package io.specter.apisettings.adapter.rest.verifications;

import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.domain.signature.RequestMessage;
import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as somebody else received it.
 *
 * @param headers by name; one value, or several in their order
 * @param body in base64; null: not at hand
 */
public record MessageRequest(
        @WellFormed(As.HTTP_METHOD) @NotNull String method,
        @WellFormed(As.TARGET_URI) @NotNull String url,
        @NotNull Map<String, List<String>> headers,
        @WellFormed(As.BASE64) @Nullable String body) {

    RequestMessage toMessage() {
        return RequestMessage.of(method, url, headers);
    }

    Optional<byte[]> bytes() {
        return Optional.ofNullable(body).map(Base64.getDecoder()::decode);
    }

    @Override
    public String toString() {
        return "MessageRequest[method=" + method + "]";
    }
}
