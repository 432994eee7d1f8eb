package io.specter.apisettings.deployment.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import io.specter.apisettings.deployment.settings.Listener;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the server is told about what listens: before it boots, and once the application is there. */
final class ServerConfiguration implements Consumer<AdminCommandRunner> {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String NETWORK = CONFIG + "network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";
    private static final String PROTOCOLS = NETWORK + "protocols.protocol.";

    private final Listener listener;
    private final Optional<TlsKeyStore> tls;
    private @Nullable AdminCommandRunner commands;

    ServerConfiguration(Listener listener, Optional<TlsKeyStore> tls) {
        this.listener = listener;
        this.tls = tls;
    }

    @Override
    public void accept(AdminCommandRunner runner) {
        commands = runner;
        String protocol = tls.isPresent() ? "https-listener" : "http-listener";
        beforeBoot(protocol).forEach(this::set);
        tls.ifPresent(keys -> keys.serverSettings().forEach(setting -> set(PROTOCOLS + protocol + ".ssl." + setting)));
    }

    /** Until now the port was closed: it would have answered 404 and 500 while the application was starting. */
    void open() {
        set(LISTENER + "enabled=true");
    }

    private List<String> beforeBoot(String protocol) {
        String http = PROTOCOLS + protocol + ".http.";
        return List.of(
                LISTENER + "enabled=false",
                LISTENER + "protocol=" + protocol,
                LISTENER + "address=" + listener.address().getHostAddress(),
                // By default a connection is closed at its 250th request.
                http + "max-connections=-1",
                // Overlong headers end its connections with an error and a trace in the log.
                http + "http2-enabled=false",
                // A DELETE with a body is answered by us, not by a bare 400.
                http + "allow-payload-for-undefined-http-methods=true",
                http + "xpowered-by=false",
                http + "server-header=false",
                // Without it the server listens on port 6900 of every address, cluster or not.
                CONFIG + "hazelcast-config-specific-configuration.enabled=false",
                CONFIG + "phone-home-runtime-configuration.enabled=false");
    }

    private void set(String setting) {
        ClusterCommandResult result = Objects.requireNonNull(commands).run("set", setting);
        if (result.getExitStatus() == ExitStatus.FAILURE) {
            // Without the value: one is a password.
            throw new StartFailure("the server refused " + setting.substring(0, setting.indexOf('=')));
        }
    }
}
