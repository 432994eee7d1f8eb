package io.specter.apisettings.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.specter.apisettings.adapter.rest.problem.RequestRefused;
import io.specter.apisettings.application.port.in.ExpectedRevision;
import io.specter.apisettings.domain.Revision;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void aStarMeansAny() {
        assertThat(IfMatch.parse("*")).isEqualTo(ExpectedRevision.ANY);
    }

    @Test
    void oneTagMeansThatRevision() {
        assertThat(IfMatch.parse("\"7\"")).isEqualTo(ExpectedRevision.oneOf(Set.of(new Revision(7))));
    }

    @Test
    void aListMeansAnyOfThem() {
        assertThat(IfMatch.parse(" \"7\" ,\t\"8\",\"9\" "))
                .isEqualTo(ExpectedRevision.oneOf(Set.of(new Revision(7), new Revision(8), new Revision(9))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"7\"",
                "\"\"",
                "\"abc\"",
                "\"07\"",
                "\"-7\"",
                "\"7-8\"",
                "\"a,b\"",
                "\"99999999999999999999\""
            })
    void weakAndForeignTagsMatchNothing(String header) {
        assertThat(IfMatch.parse(header)).isEqualTo(ExpectedRevision.oneOf(Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"7", "7\"", "\"7\" \"8\"", "\"7\",", ",", "w/\"7\"", "\"7\",*", "**", "\"a b\""})
    void anythingElseIsMalformed(String header) {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> IfMatch.parse(header));
    }

    @Test
    void aListOfAnyLengthIsRefused() {
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> IfMatch.parse("\"1\"" + ",\"1\"".repeat(300)));
    }
}
