package io.specter.apisettings.deployment.launcher;

import io.specter.apisettings.deployment.settings.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.util.Objects;
import java.util.Properties;

/** The system properties the server ships for its own start, which only its own main class would set. */
final class ServerProperties {

    private static final String IPV4_ONLY = "java.net.preferIPv4Stack";

    private ServerProperties() {}

    static void setAbsent(Listener listener) {
        Properties shipped = shipped();
        if (listener.address() instanceof Inet6Address) {
            shipped.remove(IPV4_ONLY);
        }
        shipped.stringPropertyNames().stream()
                .filter(name -> System.getProperty(name) == null)
                .forEach(name -> System.setProperty(name, shipped.getProperty(name)));
    }

    private static Properties shipped() {
        Properties properties = new Properties();
        try (InputStream file = ServerProperties.class.getResourceAsStream("/MICRO-INF/payara-boot.properties")) {
            properties.load(Objects.requireNonNull(file));
            return properties;
        } catch (IOException e) {
            throw new StartFailure("specter.jar is damaged", e);
        }
    }
}
