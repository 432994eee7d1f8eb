package io.specter.apisettings.adapter.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.specter.apisettings.adapter.rest.problem.Problem;
import io.specter.apisettings.adapter.rest.problem.ProblemType;
import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.adapter.rest.problem.Violation;
import io.specter.apisettings.adapter.rest.validation.As;
import io.specter.apisettings.adapter.rest.validation.WellFormed;
import io.specter.apisettings.adapter.rest.wire.Member;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    /** A request with one component of each sort. */
    public record Order(
            @NotNull String name,
            Boolean urgent,
            @Valid Address address,
            Member<@NotNull @WellFormed(As.COUNTRY) String> country,
            Member<@NotNull @Valid Address> second) {}

    /** A nested one. */
    public record Address(@NotNull @WellFormed(As.REGION) String city) {}

    private final JsonReader reader = new JsonReader();

    private Order read(String body) throws IOException {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), Order.class);
    }

    private Problem refusal(byte[] body) {
        return catchThrowableOfType(RequestRefused.class, () -> reader.read(body, Order.class))
                .problem();
    }

    private Problem refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> violated(String body) {
        Problem problem = refusal(body);
        assertThat(problem.kind()).isEqualTo(ProblemType.VALIDATION);
        return ((List<?>) problem.members().get("violations"))
                .stream().map(violation -> ((Violation) violation).field()).toList();
    }

    @Nested
    class Accepts {

        @Test
        void aWholeRequest() throws IOException {
            assertThat(read("""
                            {"name":"a","urgent":true,"address":{"city":"Ulm"},"country":"DE","second":{"city":"Bonn"}}
                            """))
                    .isEqualTo(
                            new Order("a", true, new Address("Ulm"), Member.of("DE"), Member.of(new Address("Bonn"))));
        }

        @Test
        void nullForWhatIsOptional() throws IOException {
            assertThat(read("{\"name\":\"a\",\"urgent\":null,\"address\":null}"))
                    .isEqualTo(new Order("a", null, null, Member.absent(), Member.absent()));
        }
    }

    @Nested
    class RefusesAsMalformed {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "null",
                    "[]",
                    "[{}]",
                    "\"text\"",
                    "7",
                    "true",
                    "{",
                    "}",
                    "{]",
                    " ",
                    "\uFEFF{}",
                    "{\"name\":}",
                    "{'name':'a'}",
                    "{name:\"a\"}",
                    "{\"name\":\"a\",}",
                    "{\"name\":\"a\"} {}",
                    "{\"name\":\"a\"}x",
                    "{\"name\":\"a\"}]",
                    "{\"name\":01}",
                    "{\"name\":NaN}",
                    "{\"name\":\"a\nb\"}",
                    "/* */{}",
                    "name=a"
                })
        void whatIsNotOneObject(String body) {
            assertThat(refusal(body).kind()).isEqualTo(ProblemType.MALFORMED_JSON);
        }

        @Test
        void nestingDeeperThan32() {
            assertThat(refusal("[".repeat(60_000)).kind()).isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(refusal("{\"a\":".repeat(33) + "1" + "}".repeat(33)).kind())
                    .isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(violated("{\"a\":".repeat(32) + "1" + "}".repeat(32))).containsExactly("a", "name");
        }

        @Test
        void numbersAndNamesOfAnyLength() {
            assertThat(refusal("{\"name\":" + "9".repeat(101) + "}").kind()).isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(refusal("{\"" + "n".repeat(60_000) + "\":1}").kind()).isEqualTo(ProblemType.MALFORMED_JSON);
        }

        @Test
        void whatIsNotUtf8() {
            Charset utf16 = StandardCharsets.UTF_16LE;
            assertThat(refusal("{\"name\":\"a\"}".getBytes(utf16)).kind()).isEqualTo(ProblemType.MALFORMED_JSON);
            assertThat(refusal(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'})
                            .kind())
                    .isEqualTo(ProblemType.MALFORMED_JSON);
        }

        @Test
        void withoutRepeatingAnythingOfTheBody() {
            assertThat(refusal("{\"name\":spk_prod_secret}").detail())
                    .contains("line 1")
                    .doesNotContain("spk");
        }
    }

    @Nested
    class RefusesAsInvalid {

        @Test
        void anEmptyBodyWhereSomethingIsRequired() {
            assertThat(violated("")).containsExactly("name");
            assertThat(violated("{}")).containsExactly("name");
        }

        @Test
        void unknownMembersAllOfThem() {
            assertThat(violated("{\"name\":\"a\",\"x\":1,\"address\":{\"city\":\"Ulm\",\"y\":[{}]},\"\":2}"))
                    .containsExactly("", "address.y", "x");
        }

        @Test
        void membersGivenTwice() {
            assertThat(violated("{\"name\":\"a\",\"name\":\"a\"}")).containsExactly("name");
            assertThat(violated("{\"address\":{\"city\":\"a\",\"city\":\"b\"}}"))
                    .containsExactly("address.city");
            assertThat(violated("{\"x\":[{\"y\":1,\"y\":2}]}")).containsExactly("x.0.y");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "1.5", "true", "[]", "{}", "[\"a\"]"})
        void anythingButAStringForAString(String value) {
            assertThat(violated("{\"name\":" + value + "}")).containsExactly("name");
            assertThat(violated("{\"name\":\"a\",\"country\":" + value + "}")).containsExactly("country");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "0", "\"true\"", "\"\"", "[]", "{}"})
        void anythingButAFlagForAFlag(String value) {
            assertThat(violated("{\"name\":\"a\",\"urgent\":" + value + "}")).containsExactly("urgent");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "true", "\"\"", "[]", "\"Ulm\""})
        void anythingButAnObjectForAnObject(String value) {
            assertThat(violated("{\"name\":\"a\",\"address\":" + value + "}")).containsExactly("address");
            assertThat(violated("{\"name\":\"a\",\"second\":" + value + "}")).containsExactly("second");
        }

        @Test
        void nullForAMemberThatCannotBeRemoved() {
            assertThat(violated("{\"name\":\"a\",\"country\":null,\"second\":null}"))
                    .containsExactly("country", "second");
        }

        @Test
        void everythingThatIsWrongAtOnce() {
            assertThat(violated("{\"name\":7,\"urgent\":\"yes\",\"address\":{},\"country\":\"Mars\",\"x\":0,"
                            + "\"second\":{\"city\":\"\"}}"))
                    .containsExactly("address.city", "country", "name", "second.city", "urgent", "x");
        }

        @Test
        void inTheWordsOfTheDomain() {
            assertThat(refusal("{\"name\":\"a\",\"country\":\"Mars\"}")
                            .members()
                            .toString())
                    .contains("must be a country code of ISO 3166-1 alpha-2, such as DE")
                    .doesNotContain("Mars");
        }

        @Test
        void andTellsFiftyAtMost() {
            String many = IntStream.range(0, 5000)
                    .mapToObj(i -> "\"x" + i + "\":1")
                    .collect(Collectors.joining(",", "{", "}"));
            assertThat(violated(many)).hasSize(50);
        }

        @Test
        void andGivesLongNamesBackInPart() {
            assertThat(violated("{\"name\":\"a\",\"" + "x".repeat(900) + "\":1}")
                            .get(0))
                    .hasSizeLessThan(300);
        }
    }
}
