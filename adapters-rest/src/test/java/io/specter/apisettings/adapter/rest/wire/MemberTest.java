package io.specter.apisettings.adapter.rest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberTest {

    @Test
    void anAbsentMemberChangesNothing() {
        assertThat(Member.<String>absent().replace("is")).isEqualTo("is");
        assertThat(Member.<String>absent().replace(Optional.of("is"))).contains("is");
        assertThat(Member.<String>absent().merge("is", more -> current -> current + more))
                .isEqualTo("is");
    }

    @Test
    void nullRemovesWhatCanBeRemoved() {
        assertThat(Member.<String>of(null).replace(Optional.of("is"))).isEmpty();
    }

    @Test
    void aValueReplacesOrMerges() {
        assertThat(Member.of("new").replace("is")).isEqualTo("new");
        assertThat(Member.of("new").replace(Optional.<String>empty())).contains("new");
        assertThat(Member.of("new").merge("is", more -> current -> current + more))
                .isEqualTo("isnew");
    }

    @Test
    void mappingKeepsAbsentAndNullApart() {
        assertThat(Member.<String>absent().map(String::length)).isEqualTo(Member.absent());
        assertThat(Member.<String>of(null).map(String::length)).isEqualTo(Member.of(null));
        assertThat(Member.of("four").map(String::length)).isEqualTo(Member.of(4));
    }
}
