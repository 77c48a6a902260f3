package io.sportello.notices;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The push services that the house sends to, so that nobody can make it call any other address. A host such as
 * {@code *.push.apple.com} is called over HTTPS and only where it leads out of the house; a whole origin, such as
 * {@code http://push.house:8080}, is the house's own and called as it stands.
 */
@Component
class PushServices {

    private static final int LONGEST = 1_000;

    private final List<String> allowed;

    PushServices(@Value("${sportello.push.services}") List<String> allowed) {
        this.allowed = allowed.stream().map(String::strip).toList();
    }

    /** @throws DeviceRefused when the address is no known push service's */
    URI check(String endpoint) {
        URI uri = parse(endpoint);
        if (!own(uri) && !known(uri)) {
            throw new DeviceRefused("notices.refused.service");
        }
        return uri;
    }

    /**
     * As {@link #check}, just before it is called: also where the name leads to now.
     *
     * @throws UnknownHostException when it leads nowhere
     */
    URI checkReachable(String endpoint) throws UnknownHostException {
        URI uri = check(endpoint);
        if (!own(uri)) {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (inside(address)) {
                    throw new DeviceRefused("notices.refused.service");
                }
            }
        }
        return uri;
    }

    private static URI parse(String endpoint) {
        try {
            URI uri = endpoint.length() > LONGEST ? null : URI.create(endpoint);
            if (uri != null && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // the same as one of nobody
        }
        throw new DeviceRefused("notices.refused.service");
    }

    private boolean own(URI uri) {
        return allowed.contains(uri.getScheme() + "://" + uri.getAuthority());
    }

    private boolean known(URI uri) {
        boolean plain = "https".equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == 443);
        return plain && allowed.stream().anyMatch(host -> fits(host, uri.getHost()));
    }

    private static boolean fits(String allowed, String host) {
        return allowed.startsWith("*.")
                ? host.endsWith(allowed.substring(1)) && host.length() > allowed.length() - 1
                : host.equals(allowed);
    }

    static boolean inside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean unique = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return unique
                || shared
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
