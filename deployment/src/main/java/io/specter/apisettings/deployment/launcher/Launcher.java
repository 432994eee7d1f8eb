package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.Listener;
import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.SettingKey;
import io.specter.apisettings.deployment.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

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
            start(RawSettings.of(System.getProperties(), System.getenv()), new Announcement(out));
        } catch (InvalidSetting e) {
            end(e, WRONG_SETTING);
        } catch (StartFailure e) {
            if (!e.namesKey()) {
                ServerLog.release();
            }
            end(e, FAILED);
        }
    }

    private static void start(RawSettings raw, Announcement announcement) {
        Settings settings = Settings.of(raw);
        settings.listener().tls().ifPresent(Launcher::refuseTls);
        DataDirectory.claim(settings.installation().dataDirectory());
        FreeAddress.require(settings.listener());
        ApplicationProperties.publish(settings);
        announcement.starting();
        Server.start(settings);
        announcement.ready(settings);
    }

    /** Until it is built: accepting the files and speaking plain HTTP would be worse. */
    private static void refuseTls(Listener.Tls files) {
        throw new InvalidSetting(
                SettingKey.TLS_CERTIFICATE_FILE,
                "is not supported yet; let a proxy end TLS and name it in specter.trusted-proxies");
    }

    private static void end(RuntimeException reason, int code) {
        System.err.println("specter: " + reason.getMessage());
        System.exit(code);
    }
}
