package io.specter.apisettings.adapter.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What one class tells the log during a test; nobody else hears it. */
public final class LogLines extends Handler implements BeforeEachCallback, AfterEachCallback {

    private final Logger log;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** @param level what is less than that is not told */
    public LogLines(Class<?> teller, Level level) {
        this.log = Logger.getLogger(teller.getName());
        setLevel(level);
    }

    public List<String> all() {
        return lines;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        log.setLevel(getLevel());
        log.addHandler(this);
        log.setUseParentHandlers(false);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        log.removeHandler(this);
        log.setUseParentHandlers(true);
        log.setLevel(null);
    }

    @Override
    public void publish(LogRecord told) {
        lines.add(told.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
