package io.specter.apisettings.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.specter.apisettings.application.port.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnavailableMapperTest {

    private static final Logger LOG = Logger.getLogger(UnavailableMapper.class.getName());

    private final List<String> warnings = new ArrayList<>();
    private final Handler noting = new Handler() {

        @Override
        public void publish(LogRecord told) {
            if (told.getLevel().equals(Level.WARNING)) {
                warnings.add(told.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(noting);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(noting);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void theLogTellsWhatFailedAndWhyInOneLine() {
        Exception root = new IllegalStateException("no route\nto host");
        new UnavailableMapper().toResponse(new Unavailable("the database gives no answer", new Exception(root)));

        assertThat(warnings)
                .containsExactly("no answer can be given now: the database gives no answer:"
                        + " java.lang.IllegalStateException: no route");
    }

    @Test
    void theLogMakesUpNoReasonWhereThereIsNone() {
        new UnavailableMapper().toResponse(new Unavailable("there is no room"));

        assertThat(warnings).containsExactly("no answer can be given now: there is no room");
    }
}
