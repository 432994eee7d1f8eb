package io.specter.apisettings.domain.credentials;

import io.specter.apisettings.domain.Base62;
import io.specter.apisettings.domain.EnvironmentName;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How credentials are spelled: {@code spk_<env>_<id>_<secret><check>}, {@code sps_…}, {@code spo_<id>_<secret><check>}.
 *
 * <p>The check is a CRC32 (ISO 3309) of all before it, so a typo or a cut-off paste is found offline. It proves nothing
 * about who made the credential.
 */
public final class CredentialFormat {

    /** 32 base62 digits: 190 bits. */
    static final int SECRET_LENGTH = 32;

    static final int CHECK_LENGTH = 6;

    /** No credential is longer, in characters; longer text is not looked at. */
    static final int MAX_LENGTH = 100;

    private static final Pattern FORM =
            Pattern.compile("(?<kind>sp[kso])_(?:(?<env>[a-z][a-z0-9-]{1,30})_)?(?<id>[0-9A-Za-z]{%d})_[0-9A-Za-z]{%d}"
                    .formatted(CredentialId.LENGTH, SECRET_LENGTH + CHECK_LENGTH));

    /** The public part of a credential with more behind it, wherever it stands. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(sp[kso]_(?:[a-z][a-z0-9-]{1,30}_)?[0-9A-Za-z]{%d}_)[0-9A-Za-z_-]+".formatted(CredentialId.LENGTH));

    private CredentialFormat() {}

    /** The text with hints in place of whatever looks like a credential in it. */
    public static String redact(String text) {
        return IN_TEXT.matcher(text).replaceAll("$1…");
    }

    /** A new plain value under this label. */
    public static PlainSecret generate(CredentialLabel label, SecureRandom random) {
        String body = label.head() + Base62.random(SECRET_LENGTH, random);
        return PlainSecret.of(body + check(body));
    }

    /**
     * Tells, without asking anybody, whether this is a well-formed credential, of which kind and for which environment;
     * empty when it is not.
     */
    public static Optional<CredentialLabel> read(PlainSecret candidate) {
        String text = candidate.reveal();
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || !checks(text)) {
            return Optional.empty();
        }
        return label(matcher);
    }

    private static Optional<CredentialLabel> label(Matcher matcher) {
        try {
            return Optional.of(new CredentialLabel(
                    CredentialKind.ofPrefix(matcher.group("kind")),
                    Optional.ofNullable(matcher.group("env")).map(EnvironmentName::ofCode),
                    new CredentialId(matcher.group("id"))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean checks(String text) {
        int end = text.length() - CHECK_LENGTH;
        return text.substring(end).equals(check(text.substring(0, end)));
    }

    private static String check(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        return Base62.fixedWidth(crc.getValue(), CHECK_LENGTH);
    }
}
