package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.CredentialId;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import io.specter.apisettings.domain.signature.FieldMember.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The signature of a request, as far as it can be judged without a key and a clock. */
public final class SignatureReading {

    private final RequestMessage message;
    private final List<String> faults = new ArrayList<>();
    private final Optional<ReceivedSignature> received;
    private final Optional<BareItem.Bytes> value;
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
        this.message = message;
        boolean carriesBody = bodyGiven || message.announcesBody();
        this.received = attempt(() -> ReceivedSignature.in(message.fields()));
        boolean readable = faults.isEmpty();
        this.absent = received.isEmpty() && readable;
        this.value = received.flatMap(found -> attempt(() -> Optional.of(found.value(message.fields()))));
        this.missing = missing(message.fields(), token, carriesBody);
        this.base = received.flatMap(found -> attempt(() -> Optional.of(SignatureBase.of(message, found.input()))));
        this.contentDigest =
                attempt(() -> message.fields().value("content-digest").map(ContentDigest::parse));
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

    private List<String> missing(HttpFields fields, PlainSecret token, boolean carriesBody) {
        return SignatureProfile.components(uncovered(carrying(fields, token)), carriesBody).stream()
                .filter(component -> !covers(component))
                .toList();
    }

    private List<String> carrying(HttpFields fields, PlainSecret token) {
        List<String> carrying = new ArrayList<>();
        for (TokenField field : TokenField.values()) {
            attempt(() -> field.in(fields, token)).map(TokenField::wireName).ifPresent(carrying::add);
        }
        if (carrying.isEmpty()) {
            faults.add("the token must be in the header field authorization, after Bearer, or in api-key");
        }
        return carrying;
    }

    /** Of the two fields that may carry the token, it is enough to cover one that does. */
    private List<String> uncovered(List<String> carrying) {
        boolean oneIs = carrying.stream().anyMatch(this::covers);
        return oneIs ? List.of() : carrying.stream().limit(1).toList();
    }

    private boolean covers(String component) {
        return received.filter(found -> found.covers(component)).isPresent();
    }

    /** Whether no signature is meant for here. */
    public boolean isAbsent() {
        return absent;
    }

    /** Whether it covers and says all it must; a key has still to prove it. */
    public boolean isSound() {
        return base.isPresent() && missing.isEmpty() && faults.isEmpty();
    }

    /** What is wrong with it besides what is missing, in words; credentials are shown as their hints. */
    public List<String> faults() {
        return faults.stream().map(CredentialFormat::redact).toList();
    }

    /** What it must cover and does not. */
    public List<String> missing() {
        return missing;
    }

    /** Where the base that its signer made leaves the one that was expected; empty where it does not, or nothing is signed. */
    public Optional<ShownBase.Difference> differenceTo(String ownBase, Instant now) {
        return received.flatMap(found -> expectedBase(now)).flatMap(base -> ShownBase.difference(base, ownBase));
    }

    /**
     * What it should sign: what it covers and what is missing, with its own parameters, or, where there is no signature,
     * with made up ones; empty when that cannot be told.
     */
    public Optional<SignatureBase> expectedBase(Instant now) {
        List<Item> covered = Stream.concat(
                        received.stream().flatMap(found -> found.input().items().stream()),
                        missing.stream().map(ReceivedSignature::component))
                .toList();
        Parameters parameters =
                received.map(found -> found.input().parameters()).orElseGet(() -> SignatureProfile.example(now));
        try {
            return Optional.of(SignatureBase.of(message, new InnerList(covered, parameters)));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    /** What the request tells of its body; empty when it tells nothing, or nothing that can be read. */
    public Optional<ContentDigest> contentDigest() {
        return contentDigest;
    }

    /** Whether the request tells something of its body, readable or not. */
    public boolean hasContentDigest() {
        return message.fields().has("content-digest");
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
        return value.isPresent()
                && base.isPresent()
                && key.verifies(base.get(), value.get().bytes());
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
