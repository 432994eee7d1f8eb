package io.specter.apisettings.deployment.wiring;

import io.specter.apisettings.domain.Base62;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;

/** What this instance calls itself among others: its machine, and something of its own. */
final class NodeName {

    private static final int MAX_HOST_LENGTH = 80;
    private static final int OWN_LENGTH = 6;

    private NodeName() {}

    static String of(SecureRandom random) {
        String host = host();
        return host.substring(0, Math.min(host.length(), MAX_HOST_LENGTH)) + "-" + Base62.random(OWN_LENGTH, random);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^0-9A-Za-z.-]", "");
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
