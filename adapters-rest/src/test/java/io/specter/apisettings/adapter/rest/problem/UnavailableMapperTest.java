package io.specter.apisettings.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.adapter.rest.LogLines;
import io.specter.apisettings.application.port.Unavailable;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnavailableMapperTest {

    @RegisterExtension
    final LogLines log = new LogLines(UnavailableMapper.class, Level.WARNING);

    @Test
    void theLogTellsWhatFailedAndWhyInOneLine() {
        Exception root = new IllegalStateException("no route\nto host");
        new UnavailableMapper().toResponse(new Unavailable("the database gives no answer", new Exception(root)));

        assertThat(log.all())
                .containsExactly("no answer can be given now: the database gives no answer:"
                        + " java.lang.IllegalStateException: no route");
    }

    @Test
    void theLogMakesUpNoReasonWhereThereIsNone() {
        new UnavailableMapper().toResponse(new Unavailable("there is no room"));

        assertThat(log.all()).containsExactly("no answer can be given now: there is no room");
    }
}
