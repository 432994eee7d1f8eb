package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsDocumentTest {

    @ParameterizedTest
    @EnumSource
    void everyTypeIsExplained(ProblemType type) throws IOException {
        String name = type.urn().substring("urn:specter:problem:".length());
        assertThat(Files.readString(Path.of("../docs/problems.md")))
                .contains("| `" + name + "` | " + type.status() + " |");
    }
}
