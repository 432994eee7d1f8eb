package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The few lines a start writes for the person who reads its log. */
final class Announcement {

    private final PrintStream out;

    Announcement(PrintStream out) {
        this.out = out;
    }

    void starting() {
        Package product = Launcher.class.getPackage();
        out.println(product.getImplementationTitle() + " " + product.getImplementationVersion());
    }

    void ready(Settings settings) {
        out.println("database   " + settings.database().url().display());
        out.println("data       " + settings.installation().dataDirectory());
        Path token = settings.installation().initialTokenFile();
        if (Files.exists(token)) {
            out.println("first operator token in " + token + shown(token));
        }
        out.println("listening  " + settings.listener().url());
        out.flush();
    }

    /** Its value goes to a terminal only: a log is kept, and read by others. */
    private static String shown(Path token) {
        if (!Terminal.isPresent()) {
            return "";
        }
        try {
            return ": " + Files.readString(token).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
