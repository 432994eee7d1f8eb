package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The signature of a request, as far as it can be judged without a key and a clock. */
public final class SignatureReading {

    private static final String BEARER = "bearer ";

    private final List<String> faults = new ArrayList<>();
    private final Optional<ReceivedSignature> received;
    private final boolean absent;
    private final List<String> missing;
    private final Optional<SignatureBase> base;
    private final Optional<ContentDigest> contentDigest;

    /**
     * Reads it.
     *
     * @param token the one that the request must carry
     * @param bodyGiven whether a body that is not empty is known to be there, whatever the header says
     */
    public SignatureReading(RequestMessage message, PlainSecret token, boolean bodyGiven) {
        boolean carriesBody = bodyGiven || message.announcesBody();
        this.received = attempt(() -> ReceivedSignature.in(message.fields()));
        this.absent = received.isEmpty() && faults.isEmpty();
        this.missing = missing(message.fields(), token, carriesBody);
        this.base = received.flatMap(found -> attempt(() -> Optional.of(SignatureBase.of(message, found.input()))));
        this.contentDigest = carriesBody ? attempt(() -> contentDigest(message.fields())) : Optional.empty();
        received.ifPresent(
                found -> faults.addAll(SignatureProfile.faults(found.input().parameters())));
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException malformed) {
            faults.add(String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    /** Of the two fields that may carry the token, it is enough to cover one that does. */
    private List<String> missing(HttpFields fields, PlainSecret token, boolean carriesBody) {
        List<String> carrying = SignatureProfile.TOKEN_FIELDS.stream()
                .filter(name -> carries(fields, name, token))
                .toList();
        if (carrying.isEmpty()) {
            faults.add("the token must be in the header field authorization, after Bearer, or in api-key");
        }
        List<String> oneOfThem =
                carrying.stream()
                        .filter(this::covers)
                        .findFirst()
                        .or(() -> carrying.stream().findFirst())
                        .stream()
                        .toList();
        return SignatureProfile.components(oneOfThem, carriesBody).stream()
                .filter(component -> !covers(component))
                .toList();
    }

    private boolean covers(String component) {
        return received.filter(found -> found.covers(component)).isPresent();
    }

    private boolean carries(HttpFields fields, String name, PlainSecret token) {
        return attempt(() -> fields.value(name))
                .map(value -> name.equals("authorization") ? withoutScheme(value) : value)
                .filter(value -> PlainSecret.of(value).digest().equals(token.digest()))
                .isPresent();
    }

    private static String withoutScheme(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).stripLeading()
                : "";
    }

    private static Optional<ContentDigest> contentDigest(HttpFields fields) {
        return fields.value("content-digest").map(ContentDigest::parse);
    }

    /** Whether no signature is meant for here. */
    public boolean isAbsent() {
        return absent;
    }

    /** Whether it covers and says all it must; a key has still to prove it. */
    public boolean isSound() {
        return base.isPresent() && missing.isEmpty() && faults.isEmpty();
    }

    /** What is wrong with it besides what is missing, in words. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** What it must cover and does not. */
    public List<String> missing() {
        return missing;
    }

    /** What it signs; empty when that cannot be told. */
    public Optional<SignatureBase> base() {
        return base;
    }

    /** What it tells of the body; empty when the request has none. */
    public Optional<ContentDigest> contentDigest() {
        return contentDigest;
    }

    /** The secret key it says it was made with. */
    public Optional<CredentialId> keyId() {
        return received.flatMap(found -> SignatureProfile.keyId(found.input().parameters()));
    }

    /** When it was made, by the clock of who made it. */
    public Optional<Instant> created() {
        return received.flatMap(found -> SignatureProfile.instant(found.input().parameters(), "created"));
    }

    /** Whether the key made it; constant-time. */
    public boolean isMadeWith(SigningKey key) {
        return received.isPresent()
                && base.isPresent()
                && key.verifies(base.get(), received.get().value().bytes());
    }

    /** Whether it is neither too old nor from a time to come. */
    public boolean isTimely(Instant now) {
        return received.filter(found -> SignatureProfile.isTimely(found.input().parameters(), now))
                .isPresent();
    }

    /** What must not come again; of a sound one only. */
    public SpentNonce nonce() {
        Parameters parameters = received.orElseThrow().input().parameters();
        return new SpentNonce(
                keyId().orElseThrow(),
                parameters.text("nonce").orElseThrow(),
                SignatureProfile.forgettable(parameters));
    }
}
