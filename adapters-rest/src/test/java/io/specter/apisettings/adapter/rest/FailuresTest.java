package io.specter.apisettings.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.Unavailable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailuresTest {

    @RegisterExtension
    final Api api = new Api(Failing.class);

    /** What goes wrong in ways nobody foresaw. */
    @Path("/failing")
    public static final class Failing {

        /** What cannot be written. */
        public record Unwritable(Object value) {}

        @GET
        @Path("/{how}")
        public Unwritable fail(@PathParam("how") String how) {
            return switch (how) {
                case "unavailable" -> throw new Unavailable("secret_table", new IllegalStateException("jdbc:h2:file"));
                case "bug" -> throw new IllegalStateException("select * from secret_table");
                case "error" -> throw new StackOverflowError("secret_table");
                case "server-error" -> throw new InternalServerErrorException("secret_table");
                default -> new Unwritable(new Object());
            };
        }
    }

    @Test
    void nobodyKnowingIsUnavailable() {
        Answer answer = api.get("/failing/unavailable").isProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.text("/detail"))
                .as("when to try again is in the header")
                .isEqualTo("No answer can be given now.");
        assertThat(answer.body()).doesNotContain("secret_table").doesNotContain("jdbc");
    }

    @Test
    void whatNobodyForesawTellsNothingButWhereToLook() {
        for (String failure : List.of("bug", "error", "server-error", "unwritable")) {
            Answer answer = api.get("/failing/" + failure).isProblem(500, "internal");
            assertThat(answer.text("/instance")).matches("urn:uuid:[0-9a-f-]{36}");
            assertThat(answer.body()).doesNotContain("secret_table").doesNotContain("Exception");
        }
    }
}
