package io.specter.apisettings.domain.signature;

import io.specter.apisettings.domain.credentials.CredentialId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a signature must cover and say here, and how long it is good: our profile of RFC 9421 (its section 1.4). */
public final class SignatureProfile {

    /** Tells the signature that is meant for here from others in the same request. */
    public static final String TAG = "specter";

    /** How old a signature may be. */
    public static final Duration MAX_AGE = Duration.ofMinutes(5);

    /** How far the clock of a signer may be ahead. */
    public static final Duration SKEW = Duration.ofSeconds(30);

    /** Characters: 22 are 128 bits in base64 and a little more in base62. */
    static final int MIN_NONCE = 22;

    static final int MAX_NONCE = 128;

    private static final List<String> ALWAYS = List.of("@method", "@authority", "@path", "@query");
    private static final List<String> WITH_BODY = List.of("content-digest", "content-type");

    private SignatureProfile() {}

    /** What must be covered, in the order in which we sign it. */
    static List<String> components(List<String> tokenFields, boolean carriesBody) {
        return Stream.of(ALWAYS, tokenFields, carriesBody ? WITH_BODY : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    /** The parameters that a signature of now needs, with words where a signer puts its own. */
    static Parameters example(Instant now) {
        return parameters(now, "<22 to 128 characters, new each time>", "<id of the secret key>");
    }

    /** The parameters of a signature that is made now. */
    static Parameters parameters(Instant now, String nonce, String keyId) {
        Map<String, BareItem> parameters = new LinkedHashMap<>();
        parameters.put("created", new BareItem.Whole(now.getEpochSecond()));
        parameters.put("expires", new BareItem.Whole(now.plus(MAX_AGE).getEpochSecond()));
        parameters.put("nonce", new BareItem.Text(nonce));
        parameters.put("keyid", new BareItem.Text(keyId));
        parameters.put("tag", new BareItem.Text(TAG));
        return new Parameters(parameters);
    }

    /** What is wrong with the parameters of a signature; empty: nothing. */
    static List<String> faults(Parameters parameters) {
        List<String> faults = new ArrayList<>();
        Optional<Long> created = parameters.whole("created");
        Optional<Long> expires = parameters.whole("expires");
        require(created.isPresent(), "created must be a whole number of seconds", faults);
        require(expires.isPresent(), "expires must be a whole number of seconds", faults);
        require(
                created.isEmpty() || expires.isEmpty() || expires.get() > created.get(),
                "expires must be later than created",
                faults);
        require(
                parameters.text("nonce").filter(SignatureProfile::isNonce).isPresent(),
                "nonce must be a string of 22 to 128 characters",
                faults);
        require(
                keyId(parameters).isPresent(),
                "keyid must be the id of a secret key: the 16 characters before its last _",
                faults);
        require(!parameters.has("alg"), "alg must not be given: it is hmac-sha256", faults);
        return faults;
    }

    private static void require(boolean met, String what, List<String> faults) {
        if (!met) {
            faults.add(what);
        }
    }

    private static boolean isNonce(String nonce) {
        return nonce.length() >= MIN_NONCE && nonce.length() <= MAX_NONCE;
    }

    static Optional<CredentialId> keyId(Parameters parameters) {
        return parameters.text("keyid").filter(CredentialId::isWellFormed).map(CredentialId::new);
    }

    /** Whether the time is right: not before {@code created}, as far as clocks agree, nor after the signature's end. */
    static boolean isTimely(Parameters parameters, Instant now) {
        Optional<Instant> created = instant(parameters, "created");
        return created.isPresent()
                && !created.get().isAfter(now.plus(SKEW))
                && !now.isAfter(end(parameters, created.get()));
    }

    /** When the nonce of a signature can be forgotten, wherever clocks agree. */
    static Instant forgettable(Parameters parameters) {
        return end(parameters, instant(parameters, "created").orElseThrow()).plus(SKEW);
    }

    private static Instant end(Parameters parameters, Instant created) {
        Instant oldest = created.plus(MAX_AGE);
        return instant(parameters, "expires").filter(oldest::isAfter).orElse(oldest);
    }

    static Optional<Instant> instant(Parameters parameters, String name) {
        return parameters.whole(name).map(Instant::ofEpochSecond);
    }
}
