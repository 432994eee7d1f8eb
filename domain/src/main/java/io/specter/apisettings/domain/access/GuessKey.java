package io.specter.apisettings.domain.access;

import io.specter.apisettings.domain.VisibleText;
import io.specter.apisettings.domain.credentials.PlainSecret;
import io.specter.apisettings.domain.credentials.TokenDigest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What guesses at passwords are counted by: by its digest, as people also type passwords where a name belongs.
 *
 * @param kind what it is the digest of
 */
public record GuessKey(Kind kind, TokenDigest digest) {

    /** Of an address that is written in full, as the JDK does. */
    private static final Pattern IPV6_NETWORK = Pattern.compile("(?:\\p{XDigit}{1,4}:){4}");

    /** What guesses have in common. */
    public enum Kind {
        NAME(Duration.ofSeconds(30)),
        ADDRESS(Duration.ofMinutes(5));

        private final Duration longestWait;

        Kind(Duration longestWait) {
            this.longestWait = longestWait;
        }

        Duration longestWait() {
            return longestWait;
        }
    }

    /** Whoever guesses for this name, whether an operator has it or not. */
    public static GuessKey ofName(String name) {
        return of(Kind.NAME, VisibleText.key(name));
    }

    /** Whoever guesses from this address; of IPv6 from its network (/64), all of which one caller has. */
    public static GuessKey ofAddress(String address) {
        Matcher network = IPV6_NETWORK.matcher(address);
        return of(Kind.ADDRESS, network.lookingAt() ? network.group() : address);
    }

    private static GuessKey of(Kind kind, String text) {
        return new GuessKey(kind, PlainSecret.of(text).digest());
    }
}
