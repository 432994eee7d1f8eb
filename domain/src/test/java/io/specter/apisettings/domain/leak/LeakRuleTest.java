package io.specter.apisettings.domain.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.Base62;
import io.specter.apisettings.domain.credentials.AnyLabel;
import io.specter.apisettings.domain.credentials.CredentialFormat;
import io.specter.apisettings.domain.credentials.PlainSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class LeakRuleTest {

    private static final int CREDENTIALS = Boolean.getBoolean("specter.proofs") ? 10_000 : 1_000;
    private static final int LINES = 100_000;

    /** No fewer than these are made up, however many were written. */
    private static final int MADE_UP_LINES = 50_000;

    private static final int CHECK_LENGTH = 6;

    /** Where credentials are left behind; the braces are the credential. */
    private static final List<String> SURROUNDINGS = List.of(
            "{}",
            "\"{}\"",
            "'{}'",
            "`{}`",
            "({})",
            "<token>{}</token>",
            "_{}_ and **{}**",
            "SPECTER_TOKEN={}",
            "export SPECTER_TOKEN={} # the old one",
            "specter.token: {}",
            "    String token = \"{}\";",
            "{\"id\":1,\"token\":\"{}\",\"dueAt\":null}",
            "{\"log\":\"first\\n{}\\nthird\"}",
            "Authorization: Bearer {}",
            "api-key: {}\r\nAccept: */*",
            "curl -H 'Authorization: Bearer {}' https://api.shop.example/v1",
            "https://api.shop.example/v1?page=2&key={}",
            "https://api.shop.example/v1?key={}&page=2#top",
            "https://shop:{}@api.shop.example/v1",
            "next=https%3A%2F%2Fapi.shop.example%2Fv1%3Fkey%3D{}%26page%3D2",
            "The token is {}.",
            "Was it {}, {} or {}?",
            "first line\n{}\nthird line",
            "{} {}",
            "id\t{}\tproduction",
            "TOKEN_{}",
            "Schlüssel„{}“");

    private final LeakRule rule = LeakRule.read();

    @Test
    void findsEveryCredentialWhereverItStandsAndNothingBesideIt() {
        SecureRandom random = new SecureRandom();
        AnyLabel labels = new AnyLabel(random);
        for (int i = 0; i < CREDENTIALS; i++) {
            String credential = CredentialFormat.generate(labels.next(), random).reveal();
            assertThat(rule.keywords()).anyMatch(credential::contains);
            SURROUNDINGS.forEach(surrounding -> assertFound(credential, surrounding));
        }
        System.out.printf(
                "proof: %,d credentials found by the leak rule, each in %d surroundings, by RE2 and java.util.regex%n",
                CREDENTIALS, SURROUNDINGS.size());
    }

    private void assertFound(String credential, String surrounding) {
        String text = surrounding.replace("{}", credential);
        List<String> each = Collections.nCopies(surrounding.split("\\{}", -1).length - 1, credential);
        assertThat(rule.findWithRe2(text)).as(surrounding).isEqualTo(each);
        assertThat(rule.findWithJava(text)).as(surrounding).isEqualTo(each);
    }

    @Test
    void hitsNothingInOrdinaryText() {
        List<OwnText.Line> written =
                Stream.concat(OwnText.ofTheProject(), OwnText.ofTheJdk()).toList();
        List<String> madeUp = new MadeUpText()
                .lines(Math.max(MADE_UP_LINES, LINES - written.size()))
                .toList();

        int spelledOut = assertNoFalseHit(written);
        madeUp.forEach(line -> assertThat(hits(line)).as(line).isEmpty());

        int lines = written.size() + madeUp.size();
        assertThat(lines).isGreaterThanOrEqualTo(LINES);
        System.out.printf(
                "proof: no false hit of the leak rule in %,d lines, %,d of them made up; %d lines of tests rightly hit%n",
                lines, madeUp.size(), spelledOut);
    }

    /**
     * How many lines hold what a scanner is right to stop at: a credential spelled out in a test, good but for its check.
     * Anywhere else there must be none. A failure names the line and keeps its text to itself.
     */
    private int assertNoFalseHit(List<OwnText.Line> lines) {
        int spelledOut = 0;
        for (OwnText.Line line : lines) {
            List<String> hits = hits(line.text());
            assertThat(hits.isEmpty() || (line.isOfATest() && hits.stream().allMatch(LeakRuleTest::isSpelledOut)))
                    .as("%s has no business looking like a credential", line)
                    .isTrue();
            spelledOut += hits.isEmpty() ? 0 : 1;
        }
        return spelledOut;
    }

    private List<String> hits(String line) {
        List<String> hits = new ArrayList<>(rule.findWithRe2(line));
        hits.addAll(rule.findWithJava(line));
        return hits;
    }

    private static boolean isSpelledOut(String hit) {
        String body = hit.substring(0, hit.length() - CHECK_LENGTH);
        CRC32 check = new CRC32();
        check.update(body.getBytes(StandardCharsets.US_ASCII));
        PlainSecret mended = PlainSecret.of(body + Base62.fixedWidth(check.getValue(), CHECK_LENGTH));
        return CredentialFormat.read(mended).isPresent();
    }
}
