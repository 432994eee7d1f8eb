package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.signature.MadeUpRequest.Body;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Something that can be done to a signed request and that its signature does not allow. */
record Forgery(String name, UnaryOperator<MadeUpRequest> change) {

    private static final List<Forgery> OF_ALL = List.of(
            new Forgery("method", request -> request.withMethod(request.method() + "X")),
            url("host", "://[^/?]*", "://other.example"),
            url("path", "^([^?]*)", "$1/x"),
            url("query", "(\\?.*)?$", "$1?x"),
            field("token", "authorization", value -> value + 'x'),
            field("api-key", "api-key", value -> value + 'x'),
            field("signature", "signature", Forgery::otherBit),
            input("created", ";created=\\d", ";created=9"),
            input("expires", ";expires=(\\d+)", ";expires=$10"),
            input("nonce", ";nonce=\"", ";nonce=\"x"),
            input("key id", ";keyid=\".", ";keyid=\"_"),
            input("method not covered", "\"@method\" ?", ""),
            input("path not covered", "\"@path\" ?", ""),
            input("order", "\\((.+) (.+?)\\)", "($2 $1)"));

    private static final List<Forgery> OF_BODIES = List.of(
            field("type", "content-type", value -> value + 'x'),
            new Forgery("body", request -> request.withBody(other(request.body()))),
            new Forgery("body and digest", Forgery::withOtherBodyAndDigest));

    /** Those that change this request. */
    static List<Forgery> of(MadeUpRequest signed) {
        return Stream.of(OF_ALL, signed.carriesBody() ? OF_BODIES : List.<Forgery>of())
                .flatMap(List::stream)
                .filter(forgery -> !forgery.apply(signed).equals(signed))
                .toList();
    }

    MadeUpRequest apply(MadeUpRequest signed) {
        return change.apply(signed);
    }

    private static Forgery url(String name, String pattern, String replacement) {
        return new Forgery(name, request -> request.withUrl(request.url().replaceFirst(pattern, replacement)));
    }

    private static Forgery field(String name, String field, UnaryOperator<String> change) {
        return new Forgery(name, request -> request.withChanged(field, change));
    }

    private static Forgery input(String name, String pattern, String replacement) {
        return field(name, "signature-input", input -> input.replaceFirst(pattern, replacement));
    }

    /** The first digit of the base64 stands for the first six bits. */
    private static String otherBit(String signature) {
        int first = signature.indexOf(':') + 1;
        char other = signature.charAt(first) == 'A' ? 'B' : 'A';
        return signature.substring(0, first) + other + signature.substring(first + 1);
    }

    private static MadeUpRequest withOtherBodyAndDigest(MadeUpRequest signed) {
        Body other = other(signed.body());
        return signed.withBody(other)
                .with(Map.of("Content-Digest", ContentDigest.of(other.bytes()).text()));
    }

    private static Body other(Body body) {
        return Body.of(Arrays.copyOf(body.bytes(), body.bytes().length + 1));
    }
}
