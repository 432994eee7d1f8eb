package io.specter.apisettings.deployment.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import io.specter.apisettings.deployment.settings.Settings;
import java.util.Optional;

/** Payara Micro with the WAR in it, one port of HTTP or HTTPS, and nothing else that listens. */
final class Server {

    private Server() {}

    /** Returns when the application answers; a server without it is refused ({@link StartFailure}). */
    static void start(Settings settings, Optional<TlsIdentity> identity) {
        ServerProperties.setAbsent(settings.listener());
        ServerFiles files = ServerFiles.in(settings.installation().dataDirectory());
        ServerConfiguration configuration = new ServerConfiguration(
                settings.listener(), identity.map(whom -> TlsKeyStore.write(whom, files.root())));
        try {
            PayaraMicroRuntime runtime =
                    configured(settings, files, configuration).bootStrap();
            ServerLog.failure().map(StartFailure::because).ifPresent(Server::refuse);
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                throw new StartFailure("the application was not deployed");
            }
            configuration.open();
        } catch (BootstrapException e) {
            throw StartFailure.because(e);
        }
        ServerLog.release();
        if (settings.detailedLog()) {
            ServerLog.detail();
        }
    }

    private static void refuse(StartFailure failure) {
        throw failure;
    }

    private static PayaraMicro configured(Settings settings, ServerFiles files, ServerConfiguration configuration) {
        PayaraMicro server = UnpackedServer.in(files.root());
        server.setRootDir(files.root().toFile());
        server.setLogPropertiesFile(files.logging().toFile());
        server.setNoCluster(true);
        server.setHttpPort(settings.listener().port());
        server.setPreBootHandler(configuration);
        return server;
    }
}
