package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.InvalidSetting;
import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** Starts the service, or runs a command; or says in one line why not. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int WRONG_SETTING = 2;

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        // The server prints left-over debug lines there.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, Charset.defaultCharset()));
        try {
            run(List.of(arguments), RawSettings.of(System.getProperties(), System.getenv()), out);
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

    private static void run(List<String> arguments, RawSettings raw, PrintStream out) {
        if (arguments.isEmpty()) {
            start(raw, new Announcement(out));
        } else if (arguments.get(0).equals(RotateMasterKey.NAME)) {
            RotateMasterKey.run(arguments.subList(1, arguments.size()), raw, out);
        } else if (arguments.get(0).equals(CheckAudit.NAME)) {
            CheckAudit.run(arguments.subList(1, arguments.size()), out);
        } else {
            throw new StartFailure("the commands are " + RotateMasterKey.NAME + " and " + CheckAudit.NAME
                    + "; settings are -Dspecter.… before -jar, or SPECTER_… variables");
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
