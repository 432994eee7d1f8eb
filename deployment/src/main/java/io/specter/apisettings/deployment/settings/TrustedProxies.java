package io.specter.apisettings.deployment.settings;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The proxies whose {@code X-Forwarded-For} counts. */
public record TrustedProxies(List<Network> networks) {

    static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    public static TrustedProxies in(RawSettings raw) {
        return raw.value(SettingKey.TRUSTED_PROXIES).map(TrustedProxies::of).orElse(NONE);
    }

    private static TrustedProxies of(String text) {
        try {
            return new TrustedProxies(Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .map(Network::of)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    SettingKey.TRUSTED_PROXIES, "must be IP addresses or CIDR blocks, separated by commas");
        }
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    private boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * The address of whoever called the first proxy that is not trusted to tell it: what others claim is not looked at.
     *
     * @param peer who is connected
     * @param forwardedFor what the proxies say, each appending whom it was called by
     */
    public String caller(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        String caller = peer;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(caller) && isAddress(hops.get(i)); i--) {
            caller = Network.literal(hops.get(i)).getHostAddress();
        }
        return caller;
    }

    private boolean isTrusted(String address) {
        return isAddress(address) && contains(Network.literal(address));
    }

    private static boolean isAddress(String text) {
        try {
            return Network.literal(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
