package io.sportello.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What counts as one client: an IPv4 address, or the /64 network that a single IPv6 household owns. */
final class ClientAddress {

    private static final int HOUSEHOLD_BYTES = 8;

    private ClientAddress() {}

    static String of(String remoteAddress) {
        return parse(remoteAddress) instanceof Inet6Address v6
                ? HexFormat.of().formatHex(v6.getAddress(), 0, HOUSEHOLD_BYTES) + "/64"
                : remoteAddress;
    }

    static boolean isLoopback(String remoteAddress) {
        return parse(remoteAddress).isLoopbackAddress();
    }

    private static InetAddress parse(String remoteAddress) {
        try {
            return InetAddress.getByName(remoteAddress);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The server gives addresses, not names", e);
        }
    }
}
