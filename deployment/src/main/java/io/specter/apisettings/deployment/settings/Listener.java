package io.specter.apisettings.deployment.settings;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the service listens, and whose word it takes about who is calling.
 *
 * @param port 1 to 65535
 */
public record Listener(InetAddress address, int port, Optional<Tls> tls, List<Network> trustedProxies) {

    /** The PEM files of the certificate chain and of its private key. */
    public record Tls(Path certificateFile, Path keyFile) {}

    static Listener in(RawSettings raw) {
        Typed typed = new Typed(raw);
        Listener listener = new Listener(
                raw.value(SettingKey.ADDRESS).map(Listener::resolve).orElse(InetAddress.getLoopbackAddress()),
                typed.integer(SettingKey.PORT, 1, 65_535).orElse(8080),
                tls(typed),
                raw.value(SettingKey.TRUSTED_PROXIES).map(Listener::networks).orElse(List.of()));
        boolean insecure = typed.flag(SettingKey.INSECURE_HTTP).orElse(false);
        if (listener.isOpenToOthers() && !insecure) {
            throw new InvalidSetting(
                    SettingKey.ADDRESS,
                    "beyond loopback needs specter.tls.certificate-file and .key-file, or specter.trusted-proxies,"
                            + " or specter.insecure-http=true");
        }
        return listener;
    }

    private boolean isOpenToOthers() {
        return !address.isLoopbackAddress() && tls.isEmpty() && trustedProxies.isEmpty();
    }

    private static Optional<Tls> tls(Typed typed) {
        Optional<Path> certificate = typed.readableFile(SettingKey.TLS_CERTIFICATE_FILE);
        Optional<Path> key = typed.readableFile(SettingKey.TLS_KEY_FILE);
        if (certificate.isPresent() && key.isEmpty()) {
            throw new InvalidSetting(SettingKey.TLS_KEY_FILE, "is missing beside specter.tls.certificate-file");
        }
        if (key.isPresent() && certificate.isEmpty()) {
            throw new InvalidSetting(SettingKey.TLS_CERTIFICATE_FILE, "is missing beside specter.tls.key-file");
        }
        return certificate.flatMap(file -> key.map(keyFile -> new Tls(file, keyFile)));
    }

    private static InetAddress resolve(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new InvalidSetting(SettingKey.ADDRESS, "must be an IP address or a host name of this machine");
        }
    }

    static List<Network> networks(String text) {
        try {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(Network::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    SettingKey.TRUSTED_PROXIES, "must be IP addresses or CIDR blocks, separated by commas");
        }
    }

    /** Where a person on this machine finds the service. */
    public String url() {
        String host = address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return (tls.isPresent() ? "https://" : "http://") + host + ":" + port;
    }
}
