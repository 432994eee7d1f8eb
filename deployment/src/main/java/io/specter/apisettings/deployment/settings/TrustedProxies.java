package io.specter.apisettings.deployment.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The proxies whose word on where a request comes from counts. */
public record TrustedProxies(List<Network> networks) {

    public static TrustedProxies of(RawSettings raw) {
        return new TrustedProxies(
                raw.value(SettingKey.TRUSTED_PROXIES).map(Listener::networks).orElse(List.of()));
    }

    /**
     * The nearest address that is not one of these proxies.
     *
     * @param remote who sent the request
     * @param forwardedFor the values of {@code X-Forwarded-For}, in which each proxy appends whom it heard from
     */
    public String caller(String remote, List<String> forwardedFor) {
        List<String> hops = new ArrayList<>(forwardedFor.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList());
        Collections.reverse(hops);
        String caller = remote;
        for (String hop : hops) {
            if (!isOneOfThem(caller) || !isAddress(hop)) {
                return caller;
            }
            caller = hop;
        }
        return caller;
    }

    private boolean isOneOfThem(String address) {
        return isAddress(address)
                && networks.stream()
                        .anyMatch(
                                network -> network.contains(Network.of(address).address()));
    }

    private static boolean isAddress(String text) {
        try {
            return !text.contains("/") && !Network.of(text).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
