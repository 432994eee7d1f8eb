package io.specter.apisettings.domain.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.domain.signature.FieldMember.InnerList;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the RFCs print, byte for byte. */
class PublishedVectorsTest {

    @Nested
    class HmacSha256InRfc9421SectionB25 {

        private static final String SECRET =
                "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==";

        private static final String BASE = """
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@authority": example.com
                "content-type": application/json
                "@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret\"""";

        private static final String INPUT =
                "sig-b25=(\"date\" \"@authority\" \"content-type\");created=1618884473;keyid=\"test-shared-secret\"";

        private static final String SIGNATURE = "sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:";

        private final SigningKey key = SigningKey.of(Base64.getDecoder().decode(SECRET));
        private final RequestMessage request = RequestMessage.of(
                "POST",
                "https://example.com/foo?param=Value&Pet=dog",
                Map.of(
                        "Host", List.of("example.com"),
                        "Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                        "Content-Type", List.of("application/json"),
                        "Content-Length", List.of("18")));

        private SignatureBase base() {
            return SignatureBase.of(
                    request, (InnerList) FieldDictionary.parse(INPUT).members().get("sig-b25"));
        }

        @Test
        void theSignatureBaseIsThePrintedOne() {
            assertThat(base().text()).isEqualTo(BASE);
        }

        @Test
        void theSignatureIsThePrintedOne() {
            assertThat("sig-b25=" + BareItem.Bytes.of(key.sign(base())).text()).isEqualTo(SIGNATURE);
        }

        @Test
        void thePrintedSignatureVerifiesAndNoOtherDoes() {
            byte[] signature = FieldDictionary.parse(SIGNATURE)
                    .bytes("sig-b25")
                    .orElseThrow()
                    .bytes();

            assertThat(key.verifies(base(), signature)).isTrue();
            for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
                byte[] other = signature.clone();
                other[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertThat(key.verifies(base(), other)).as("bit " + bit).isFalse();
            }
        }
    }

    @Nested
    class DigestsInRfc9530 {

        private static final String SHA_256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
        private static final String SHA_512 =
                "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";

        private final byte[] body = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);

        @Test
        void theDigestIsThePrintedOne() {
            assertThat(ContentDigest.of(body)).hasToString(SHA_256);
        }

        @Test
        void thePrintedDigestsFitTheBodyAndNoOther() {
            for (String field : List.of(SHA_256, SHA_512, SHA_256 + ", " + SHA_512)) {
                assertThat(ContentDigest.parse(field).fits(body)).as(field).isTrue();
                assertThat(ContentDigest.parse(field).fits(new byte[0]))
                        .as(field)
                        .isFalse();
                assertThat(ContentDigest.parse(field)).hasToString(field);
            }
        }
    }

    /** RFC 9421, sections 2.2.1 to 2.2.7: what the parts of one request are. */
    @Nested
    class DerivedComponents {

        private String line(String url, String component) {
            InnerList covered = new InnerList(List.of(ReceivedSignature.component(component)), Parameters.NONE);
            return SignatureBase.of(RequestMessage.of("POST", url, Map.of()), covered)
                    .text()
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void areThoseOfThePrintedRequests() {
            String url = "https://www.example.com/path?param=value";

            assertThat(line(url, "@method")).isEqualTo("\"@method\": POST");
            assertThat(line(url, "@target-uri")).isEqualTo("\"@target-uri\": https://www.example.com/path?param=value");
            assertThat(line(url, "@authority")).isEqualTo("\"@authority\": www.example.com");
            assertThat(line("http://www.example.com/path", "@scheme")).isEqualTo("\"@scheme\": http");
            assertThat(line(url, "@request-target")).isEqualTo("\"@request-target\": /path?param=value");
            assertThat(line(url, "@path")).isEqualTo("\"@path\": /path");
            assertThat(line("https://www.example.com/path?param=value&foo=bar&baz=batman", "@query"))
                    .isEqualTo("\"@query\": ?param=value&foo=bar&baz=batman");
            assertThat(line("https://www.example.com/path?queryString", "@query"))
                    .isEqualTo("\"@query\": ?queryString");
            assertThat(line("https://www.example.com/path", "@query")).isEqualTo("\"@query\": ?");
            assertThat(line("https://www.example.com", "@path")).isEqualTo("\"@path\": /");
        }

        @Test
        void ofAnAuthorityTheCaseAndTheUsualPortDoNotCount() {
            assertThat(line("HTTPS://WWW.Example.COM:443/", "@authority")).isEqualTo("\"@authority\": www.example.com");
            assertThat(line("http://example.com:80/", "@authority")).isEqualTo("\"@authority\": example.com");
            assertThat(line("http://example.com:/", "@authority")).isEqualTo("\"@authority\": example.com");
            assertThat(line("http://example.com:443/", "@authority")).isEqualTo("\"@authority\": example.com:443");
            assertThat(line("https://[::1]:8443/", "@authority")).isEqualTo("\"@authority\": [::1]:8443");
        }
    }

    /** RFC 9421, section 2.1. */
    @Nested
    class HeaderFields {

        private final HttpFields fields = new HttpFields(Map.of(
                "X-OWS-Header", List.of("  Leading and trailing whitespace.  "),
                "X-Obs-Fold-Header", List.of("Obsolete\r\n    line folding."),
                "Cache-Control", List.of("max-age=60", "    must-revalidate"),
                "X-Empty-Header", List.of("")));

        @Test
        void areThePrintedOnes() {
            assertThat(fields.value("x-ows-header")).contains("Leading and trailing whitespace.");
            assertThat(fields.value("x-obs-fold-header")).contains("Obsolete line folding.");
            assertThat(fields.value("cache-control")).contains("max-age=60, must-revalidate");
            assertThat(fields.value("x-empty-header")).contains("");
        }
    }
}
