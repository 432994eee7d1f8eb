package io.specter.apisettings.deployment.process;

import io.specter.apisettings.deployment.client.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** The runnable jar that ships, as a process of its own on a free loopback port. */
public final class SpecterProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Path dataDirectory;
    private final Map<String, String> settings;
    private final int port;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Process process;
    private final Thread reader;

    private SpecterProcess(Path dataDirectory, Map<String, String> settings, int port) {
        this.dataDirectory = dataDirectory;
        this.settings = settings;
        this.port = port;
        this.process = launch();
        this.reader = new Thread(this::read, "log of " + process.pid());
        reader.start();
    }

    /**
     * Starts it without waiting; {@code settings} are system properties such as {@code specter.rotation.overlap}, or
     * environment variables such as {@code SPECTER_DATABASE_URL}.
     */
    public static SpecterProcess start(Path dataDirectory, Map<String, String> settings) {
        String port = settings.get("specter.port");
        return new SpecterProcess(dataDirectory, settings, port == null ? freePort() : Integer.parseInt(port));
    }

    /** Starts it and waits until it answers. */
    public static SpecterProcess ready(Path dataDirectory, Map<String, String> settings) {
        return start(dataDirectory, settings).awaitReady();
    }

    private Process launch() {
        Map<String, String> properties = new TreeMap<>(
                Map.of("specter.port", Integer.toString(port), "specter.data-dir", dataDirectory.toString()));
        properties.putAll(settings);
        properties.keySet().removeIf(SpecterProcess::isVariable);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", Path.of("target", "specter.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(SpecterProcess::isVariable);
        settings.forEach((key, value) -> {
            if (isVariable(key)) {
                builder.environment().put(key, value);
            }
        });
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVariable(String key) {
        return key.startsWith("SPECTER_");
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                if (line.startsWith("listening")) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            log.add(e.toString());
        } finally {
            ready.complete(false);
        }
    }

    private SpecterProcess awaitReady() {
        try {
            if (ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return this;
            }
        } catch (Exception e) {
            log.add(e.toString());
        }
        kill();
        throw new IllegalStateException("did not start:\n" + log());
    }

    /** The exit code, once it has ended by itself. */
    public int exitCode() {
        await();
        return process.exitValue();
    }

    /** Ends it without a chance to write anything. */
    public void kill() {
        process.toHandle().destroyForcibly();
        await();
    }

    /** Asks it to end (SIGTERM) and waits for it. */
    public void stop() {
        process.toHandle().destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still runs:\n" + log());
            }
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another run on the same data, with the same settings, once this one has ended. */
    public SpecterProcess again() {
        return ready(dataDirectory, settings);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The API, as its first owner calls it. */
    public Api api() {
        try {
            return new Api(
                    uri(),
                    Files.readString(dataDirectory.resolve("initial-operator-token"))
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** All it has written so far. */
    public String log() {
        return String.join("\n", log);
    }

    @Override
    public void close() {
        kill();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
