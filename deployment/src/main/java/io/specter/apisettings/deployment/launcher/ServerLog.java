package io.specter.apisettings.deployment.launcher;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;

/**
 * The log: our own lines, and warnings of the server. What the server says while it starts is held back, so that a
 * failed start can be told in one line; the server tells its reason nobody but the log.
 */
public final class ServerLog extends StreamHandler {

    private static final int MOST_HELD = 200;

    /**
     * Those who tell every step when they are asked to; held, as a logger that nobody holds loses its level. The part of the
     * server that speaks HTTP is not among them: it would tell headers, and so tokens.
     */
    private static final List<Logger> STEPS = Stream.of("io.specter", "org.glassfish.jersey", "org.eclipse.persistence")
            .map(Logger::getLogger)
            .toList();

    private static final List<LogRecord> HELD = new CopyOnWriteArrayList<>();
    private static volatile boolean holding = true;
    private static volatile boolean detailed;

    public ServerLog() {
        setOutputStream(System.err);
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (isOurs(record) || detailed) {
            print(record);
        } else if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            printOrHold(record);
        }
    }

    private void printOrHold(LogRecord record) {
        if (!holding) {
            print(record);
        } else if (HELD.size() < MOST_HELD || isFailure(record) && failure().isEmpty()) {
            HELD.add(record);
        }
    }

    private void print(LogRecord record) {
        super.publish(record);
        flush();
    }

    private static boolean isOurs(LogRecord record) {
        return String.valueOf(record.getLoggerName()).startsWith("io.specter.");
    }

    /** From now on every step is told. */
    static void detail() {
        detailed = true;
        STEPS.forEach(logger -> logger.setLevel(Level.FINEST));
    }

    /** Prints what was held back, and from now on whatever comes. */
    static void release() {
        holding = false;
        ServerLog log = new ServerLog();
        HELD.forEach(log::print);
        HELD.clear();
    }

    /**
     * Why the application did not start. The server goes on without it, and lists it as deployed even when its
     * start-up bean failed: only what it calls severe tells.
     */
    static Optional<Throwable> failure() {
        return HELD.stream()
                .filter(ServerLog::isFailure)
                .map(LogRecord::getThrown)
                .findFirst();
    }

    private static boolean isFailure(LogRecord record) {
        return record.getLevel().equals(Level.SEVERE) && record.getThrown() != null;
    }
}
