package io.specter.apisettings.domain.leak;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that scanners meet and that hold no credential of ours, the same at every run. */
final class MadeUpText {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);
    private static final String DIGITS = "0123456789";
    private static final String BASE62 = DIGITS + UPPER + LOWER;
    private static final String HEX = DIGITS + "abcdef";
    private static final String[] WORDS =
            ("the a of and to in is that it for token key secret spoken spk sps spo spot crisp wasps production dev qa"
                            + " leaks rotates overlap when who then environment app gateway Bearer Authorization id")
                    .split(" ");

    private final Random random = new Random(20260101);
    private final NearMiss nearMiss = new NearMiss(this);
    private final List<Supplier<String>> forms = List.of(
            this::prose,
            this::base64,
            this::hex,
            this::uuid,
            this::jwt,
            this::url,
            this::snakeCase,
            this::otherVendor,
            nearMiss::hint,
            nearMiss::cutOff,
            nearMiss::tooLong,
            nearMiss::misspelled);

    /** Every form in turn. */
    Stream<String> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> forms.get(i % forms.size()).get());
    }

    String base62(int length) {
        return text(BASE62, length);
    }

    String lower(int length) {
        return text(LOWER, length);
    }

    /** From least to most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String text(String characters, int length) {
        return random.ints(length, 0, characters.length())
                .mapToObj(i -> characters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String words(int count, String separator) {
        return IntStream.range(0, count).mapToObj(i -> oneOf(WORDS)).collect(Collectors.joining(separator));
    }

    private String prose() {
        return words(between(5, 15), " ") + oneOf(".", "?", ":", " " + between(1, 2030) + ".");
    }

    private String base64() {
        byte[] bytes = new byte[between(20, 90)];
        random.nextBytes(bytes);
        Base64.Encoder encoder = oneOf(Base64.getEncoder(), Base64.getUrlEncoder());
        return oneOf("", "  data: ", "sha256-") + encoder.encodeToString(bytes);
    }

    private String hex() {
        return oneOf("commit ", "sha1:", "0x", "") + text(HEX, oneOf(8, 32, 40, 64, 128));
    }

    private String uuid() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }

    private String jwt() {
        return "Authorization: Bearer " + part("{\"alg\":\"HS256\"}") + "." + part("{\"sub\":\"" + base62(30) + "\"}")
                + "." + text(BASE62 + "-_", 43);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private String url() {
        return "https://" + lower(8) + ".example/" + words(3, "/") + "?" + words(1, "") + "=" + base62(between(1, 60));
    }

    private String snakeCase() {
        return words(between(2, 4), "_") + "_" + oneOf(base62(16), words(1, "")) + "_"
                + oneOf(base62(16), base62(32), words(2, "_"));
    }

    /** The tokens of other vendors have other first letters; these are put together here, so that none stands in a file. */
    private String otherVendor() {
        return oneOf(
                "gh" + oneOf("p", "o", "s") + "_" + base62(36),
                "github" + "_pat_" + base62(22) + "_" + base62(59),
                oneOf("sk", "rk", "pk") + oneOf("_live_", "_test_") + base62(between(24, 99)),
                "AK" + "IA" + text(UPPER + DIGITS, 16),
                "gl" + "pat-" + base62(20),
                "xo" + "xb-" + text(DIGITS, 12) + "-" + base62(24),
                "np" + "m_" + base62(36),
                "S" + "G." + base62(22) + "." + base62(43));
    }
}
