package io.specter.apisettings.deployment.launcher;

import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import fish.payara.micro.boot.loader.ExplodedURLClassloader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Payara Micro with its own jars unpacked, as its own launcher has them. {@link PayaraMicro#getInstance()} alone reads them
 * nested in ours, and spends two fifths of the start on looking them up there.
 */
final class UnpackedServer {

    private static final String IMPLEMENTATION = "fish.payara.micro.impl.PayaraMicroImpl";

    private UnpackedServer() {}

    static PayaraMicro in(Path directory) {
        try {
            System.setProperty("fish.payara.micro.BootJar", jar());
            ClassLoader unpacked = new ExplodedURLClassloader(directory.toFile());
            Thread.currentThread().setContextClassLoader(unpacked);
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot)
                    unpacked.loadClass(IMPLEMENTATION).getMethod("getInstance").invoke(null));
            return PayaraMicro.getInstance();
        } catch (IOException e) {
            throw new StartFailure("cannot write in " + directory, e);
        } catch (ReflectiveOperationException | URISyntaxException impossible) {
            throw new IllegalStateException("the jar is not complete", impossible);
        }
    }

    private static String jar() throws URISyntaxException {
        return PayaraMicro.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .toString();
    }
}
