package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.RawSettings;
import io.specter.apisettings.deployment.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rotate-master-key}: asks a running service to rotate its master key, and shows how far it is. */
final class RotateMasterKey {

    static final String NAME = "rotate-master-key";

    private static final List<String> OPTIONS = List.of("--url", "--token-file", "--reason");
    private static final String MASTER_KEY = "/api/v1/master-key";
    private static final String ROTATIONS = MASTER_KEY + "/rotations";

    private final ServiceClient service;
    private final ProgressBar bar;

    private RotateMasterKey(ServiceClient service, ProgressBar bar) {
        this.service = service;
        this.bar = bar;
    }

    /** @throws StartFailure when it cannot be started or followed, or was abandoned */
    static void run(List<String> arguments, RawSettings raw, PrintStream out) {
        Map<String, String> options = options(arguments);
        Settings settings = Settings.of(raw);
        String url = options.getOrDefault("--url", settings.listener().url());
        Path token = Optional.ofNullable(options.get("--token-file"))
                .map(Path::of)
                .orElseGet(() -> settings.installation().initialTokenFile());
        new RotateMasterKey(new ServiceClient(url, token(token)), new ProgressBar(out, Terminal.isPresent()))
                .rotate(Optional.ofNullable(options.get("--reason")));
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!OPTIONS.contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new StartFailure(NAME + " takes --url URL, --token-file FILE and --reason TEXT");
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("no operator token in " + file + "; name its file with --token-file");
        }
    }

    private void rotate(Optional<String> reason) {
        Reply now = start(reason);
        String path = ROTATIONS + "/" + now.text("id");
        while (isRunning(now)) {
            bar.show(line(now), done(now));
            ServiceClient.pause();
            now = service.get(path);
        }
        if (!now.text("phase").equals("completed")) {
            throw new StartFailure("the rotation was not completed; its phase is " + now.text("phase"));
        }
        bar.finish("all secrets are under master key " + now.text("key"));
    }

    /** Or joins the one that runs. */
    private Reply start(Optional<String> reason) {
        Reply started =
                service.post(ROTATIONS, reason.map(RotateMasterKey::body).orElse("{}"));
        if (started.text("type").endsWith(":master-key-rotation-in-progress")) {
            String running = service.get(MASTER_KEY).within("rotation").text("id");
            return service.get(ROTATIONS + "/" + running);
        }
        return started.orFail();
    }

    private static String body(String reason) {
        return "{\"reason\":\"" + reason.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static boolean isRunning(Reply reply) {
        return List.of("awaiting-nodes", "re-encrypting").contains(reply.text("phase"));
    }

    private static double done(Reply reply) {
        long total = reply.number("total");
        return total == 0 ? 0 : Math.max(0, 1 - (double) reply.number("remaining") / total);
    }

    private static String line(Reply reply) {
        boolean waits = !reply.list("waitingFor").isEmpty();
        if (reply.text("phase").equals("awaiting-nodes")) {
            return waits ? "waiting for the new key on " + reply.list("waitingFor") : "about to begin";
        }
        return waits && reply.number("remaining") == 0
                ? "waiting for the new key to be primary on " + reply.list("waitingFor")
                : reply.number("remaining") + " of " + reply.number("total") + " secrets to go";
    }
}
