package io.specter.apisettings.domain.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Dictionaries such as signatures are sent in, drawn at random, and texts that are one or a few slips away from one. */
final class AnyFieldText {

    private static final String FIRST_OF_A_KEY = "abcdefghijklmnopqrstuvwxyz*";
    private static final String REST_OF_A_KEY = FIRST_OF_A_KEY + "0123456789_-.";
    private static final String FIRST_OF_A_TOKEN = FIRST_OF_A_KEY + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String REST_OF_A_TOKEN = FIRST_OF_A_TOKEN + "0123456789!#$%&'+-.^_`|~:/";
    private static final String SLIPS = "\"\\;,=()?:-._*/@%+ \t\r\n\0\u007f\u0080é€\ud83d019azAZ";

    private static final List<String> KEYS = List.of(
            "sig1", "specter", "sha-256", "sha-512", "created", "expires", "nonce", "keyid", "alg", "tag", "sf", "req");
    private static final List<String> STRINGS =
            List.of("@method", "@authority", "@path", "@query", "content-digest", "content-type", "specter", "");
    private static final List<String> COMMAS = List.of(", ", ",", " , ", ",\t", " \t,\t ");
    private static final List<String> ODD_NUMBERS = List.of(
            "-",
            "--1",
            "-0",
            "007",
            "1.5",
            "1.",
            "1e3",
            "+1",
            "999999999999999",
            "-999999999999999",
            "1000000000000000",
            "@1659578233");
    private static final List<String> ODD_BYTES =
            List.of("::", ":=:", ":A:", ":AA:", ":AA==:", ":AB==:", ":AAA=:", ":AA=:", ":A A=:", ":_-8=:", ":AAAA:");

    private final Random random;

    AnyFieldText(Random random) {
        this.random = random;
    }

    /** One that everybody must read. */
    String valid() {
        StringBuilder text = new StringBuilder(blanks());
        for (String key : keys(1 + random.nextInt(4))) {
            text.append(text.toString().isBlank() ? "" : any(COMMAS))
                    .append(key)
                    .append(member());
        }
        return text.append(blanks()).toString();
    }

    /** One with slips; some are still to be read, to whatever it says now. */
    String mutated() {
        String text = valid();
        for (int slips = 1 + random.nextInt(5) / 3; slips > 0; slips--) {
            text = mutated(text);
        }
        return text;
    }

    private String mutated(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String before = text.substring(0, from);
        String after = text.substring(from);
        return switch (random.nextInt(10)) {
            case 0 -> before + any(SLIPS) + after;
            case 1 -> before + text.substring(Math.min(text.length(), from + 1));
            case 2 -> before + any(SLIPS) + text.substring(Math.min(text.length(), from + 1));
            case 3 -> before + text.substring(from, to) + after;
            case 4 -> before + text.substring(to);
            case 5 -> before + (random.nextBoolean() ? " " : "\t") + after;
            case 6 -> random.nextBoolean() ? text + any(COMMAS) : any(COMMAS) + text;
            case 7 -> text + any(COMMAS) + valid();
            case 8 -> text + any(COMMAS) + any(KEYS) + '=' + any(ODD_NUMBERS);
            default -> text + any(COMMAS) + any(KEYS) + '=' + any(ODD_BYTES);
        };
    }

    private String member() {
        return switch (random.nextInt(6)) {
            case 0 -> parameters();
            case 1, 2 -> '=' + innerList() + parameters();
            default -> '=' + item();
        };
    }

    private String innerList() {
        List<String> items = some(random.nextInt(7), this::item);
        return '(' + blanks() + String.join(random.nextInt(8) == 0 ? "  " : " ", items) + blanks() + ')';
    }

    private String item() {
        return bareItem() + parameters();
    }

    private String parameters() {
        StringBuilder text = new StringBuilder();
        for (String key : keys(random.nextInt(8) - 3)) {
            text.append(random.nextInt(6) == 0 ? "; " : ";").append(key);
            text.append(random.nextInt(4) == 0 ? "" : '=' + bareItem());
        }
        return text.toString();
    }

    private String bareItem() {
        return switch (random.nextInt(6)) {
            case 0 -> new BareItem.Whole(random.nextLong() % 1_000_000_000_000_000L >> random.nextInt(50)).text();
            case 1 -> any(FIRST_OF_A_TOKEN) + characters(REST_OF_A_TOKEN, 12);
            case 2 -> new BareItem.Flag(random.nextBoolean()).text();
            case 3 -> bytes();
            case 4 -> new BareItem.Text(any(STRINGS)).text();
            default -> new BareItem.Text(visible()).text();
        };
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(65)];
        random.nextBytes(bytes);
        return BareItem.Bytes.of(bytes).text();
    }

    private String visible() {
        return String.join(
                "", some(random.nextInt(20), () -> String.valueOf((char) (' ' + random.nextInt('~' - ' ' + 1)))));
    }

    private Set<String> keys(int count) {
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            keys.add(random.nextInt(3) > 0 ? any(KEYS) : any(FIRST_OF_A_KEY) + characters(REST_OF_A_KEY, 8));
        }
        return keys;
    }

    private String characters(String alphabet, int most) {
        return String.join("", some(random.nextInt(most), () -> any(alphabet)));
    }

    private String blanks() {
        return random.nextInt(8) == 0 ? " ".repeat(1 + random.nextInt(2)) : "";
    }

    private static List<String> some(int count, Supplier<String> each) {
        List<String> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(each.get());
        }
        return some;
    }

    private String any(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private String any(List<String> those) {
        return those.get(random.nextInt(those.size()));
    }
}
