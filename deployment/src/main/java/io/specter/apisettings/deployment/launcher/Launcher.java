package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Starts the service, or says in one line why it does not. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int WRONG_SETTING = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        // The server prints left-over debug lines there.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, Charset.defaultCharset()));
        try {
            refuse(arguments);
            start(RawSettings.of(System.getProperties(), System.getenv()), new Announcement(out));
        } catch (InvalidSetting e) {
            end(e, WRONG_SETTING);
        } catch (StartFailure e) {
            if (!e.namesKey()) {
                ServerLog.release();
            }
            end(e, FAILED);
        } catch (RuntimeException unforeseen) {
            // A server without its application, or without anybody who was told of it, must not go on.
            ServerLog.release();
            end(unforeseen, FAILED);
        }
    }

    private static void refuse(String[] arguments) {
        if (arguments.length > 0) {
            throw new StartFailure(
                    "no argument is taken; settings are -Dspecter.… before -jar, or SPECTER_… variables");
        }
    }

    private static void start(RawSettings raw, Announcement announcement) {
        Settings settings = Settings.of(raw);
        Optional<TlsIdentity> identity = settings.listener().tls().map(TlsIdentity::read);
        DataDirectory.claim(settings.installation().dataDirectory());
        FreeAddress.require(settings.listener());
        ApplicationProperties.publish(settings);
        announcement.starting();
        Server.start(settings, identity);
        DataDirectory.hideFiles(settings.installation().dataDirectory());
        announcement.ready(settings);
    }

    private static void end(RuntimeException reason, int code) {
        System.err.println("specter: "
                + String.valueOf(reason.getMessage()).lines().findFirst().orElse("failed"));
        System.exit(code);
    }
}
