package io.specter.apisettings.deployment.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An IP address, or a block of them in CIDR notation. */
public record Network(InetAddress address, int prefixLength) {

    /** Only literals: a name here would be resolved by whoever answers DNS. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    public Network {
        if (prefixLength < 0 || prefixLength > address.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix length");
        }
    }

    /** Reads {@code 10.0.0.1}, {@code 10.0.0.0/8} or their IPv6 forms. */
    public static Network of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = literal(parts[0]);
        int whole = address.getAddress().length * 8;
        return new Network(address, parts.length == 1 ? whole : Integer.parseInt(parts[1]));
    }

    private static InetAddress literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an IP address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an IP address", e);
        }
    }

    /** Whether the address is in this block. */
    public boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] others = other.getAddress();
        if (own.length != others.length) {
            return false;
        }
        int shift = own.length * 8 - prefixLength;
        return new BigInteger(1, own).shiftRight(shift).equals(new BigInteger(1, others).shiftRight(shift));
    }

    @Override
    public String toString() {
        return address.getHostAddress() + "/" + prefixLength;
    }
}
