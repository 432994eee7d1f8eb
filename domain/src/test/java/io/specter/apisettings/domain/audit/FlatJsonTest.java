package io.specter.apisettings.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    /** RFC 8785, section 3.2.3: by UTF-16 code units, so a surrogate comes before U+FB33. */
    @Test
    void membersAreInTheOrderOfTheRfcsExample() {
        FlatJson parsed = FlatJson.parse("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                + "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}");

        assertThat(parsed)
                .hasToString("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2.2. */
    @Test
    void stringsAreWrittenInOneWay() {
        assertThat(FlatJson.parse("{\"s\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\b\\f\\t\"}"))
                .hasToString("{\"s\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\"}");
    }

    @Test
    void everyKindOfMemberIsReadWhateverTheSpaces() {
        assertThat(
                        FlatJson.parse(
                                " { \"b\" : [ \"x\" , \"y\" ] , \"c\":null,\"a\":-12,\"d\":[],\"e\":0 , \"f\" :false,\"g\":true }\r"))
                .hasToString("{\"a\":-12,\"b\":[\"x\",\"y\"],\"c\":null,\"d\":[],\"e\":0,\"f\":false,\"g\":true}");
        assertThat(FlatJson.parse("{}")).hasToString("{}");
        assertThat(FlatJson.parse("{\"a\":9007199254740991}").whole("a")).isEqualTo((1L << 53) - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{}x",
                "{}\0",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":01}",
                "{\"a\":-0}",
                "{\"a\":+1}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":tru}",
                "{\"a\":TRUE}",
                "{\"a\":[true]}",
                "{\"a\":nul}",
                "{\"a\":nullx}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":[null]}",
                "{\"a\":[\"x\",]}",
                "{\"a\":[\"x\"}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude00\\ud83d\"}"
            })
    void whatIsNoFlatObjectIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlatJson.parse(text))
                .withMessageStartingWith("is no flat JSON: expected ");
    }

    @Test
    void aMemberWithoutAValueIsNullOrLeftOut() {
        FlatJson members = new FlatJson().with("a", Optional.empty()).withGiven("b", Optional.empty());

        assertThat(members).hasToString("{\"a\":null}");
        assertThat(members.withGiven("b", Optional.of("x"))).hasToString("{\"a\":null,\"b\":\"x\"}");
    }

    @Test
    void aMemberMustNotBeThereTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlatJson.parse("{\"a\":null,\"\\u0061\":null}"))
                .withMessage("has a twice");
    }

    @Test
    void linesAreOfBoundedLengthAndUtf8() throws IOException {
        assertThat(lines("a\n\nb".getBytes(StandardCharsets.UTF_8))).containsExactly("a", "", "b");
        assertThat(lines("x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines("x".repeat(64 * 1024 + 1).getBytes(StandardCharsets.UTF_8)))
                .withMessage("is longer than 65536 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lines(new byte[] {(byte) 0xc0, (byte) 0x80}))
                .withMessage("is not UTF-8");
    }

    private static List<String> lines(byte[] bytes) throws IOException {
        ExportLines lines = new ExportLines(new ByteArrayInputStream(bytes));
        List<String> all = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        return all;
    }
}
