package org.broadsheet.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.GateOpened;

/**
 * Where a request comes from, for throttles. {@code X-Forwarded-For} can be written by anybody, so only what a trusted
 * proxy added counts: from the right, the first address that is not a trusted proxy itself.
 */
@ApplicationScoped
public class ClientAddress {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern PORT = Pattern.compile("^\\[([^\\]]+)\\](:\\d+)?$|^([^:]+):\\d+$");
    private static final Pattern RANGE = Pattern.compile("[0-9A-Fa-f:.]+(/(\\d{1,2}|1[01]\\d|12[0-8]))?");
    private static final int NETWORK_BYTES = 8;

    @Inject
    SiteSettings settings;

    /** A mistyped proxy would make all readers behind it one client; so the site does not start with it. */
    void atStart(@Observes GateOpened opened) {
        for (String range : settings.trustedProxies()) {
            if (!RANGE.matcher(range.strip()).matches() || literal(range.strip().split("/")[0]) == null) {
                throw new IllegalStateException("BROADSHEET_TRUSTED_PROXIES holds \"" + range + "\", no IP address");
            }
        }
    }

    /** The client's address in its canonical form. */
    public String of(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return of(request.getRemoteAddr(), forwarded, settings.trustedProxies());
    }

    /** The part of the client's address that a throttle counts by: all of an IPv4 address, the /64 of an IPv6 one. */
    public String networkOf(HttpServletRequest request) {
        return network(of(request));
    }

    static String of(String remote, List<String> forwarded, List<String> trusted) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(header -> hops.addAll(List.of(header.split(","))));
        String client = canonical(remote);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client, trusted); i--) {
            InetAddress hop = literal(hops.get(i));
            if (hop == null) {
                break;
            }
            client = hop.getHostAddress();
        }
        return client;
    }

    static String network(String address) {
        InetAddress parsed = literal(address);
        if (parsed == null || parsed.getAddress().length <= NETWORK_BYTES) {
            return address;
        }
        byte[] bytes = parsed.getAddress();
        for (int i = NETWORK_BYTES; i < bytes.length; i++) {
            bytes[i] = 0;
        }
        return of(bytes) + "/64";
    }

    private static boolean isTrusted(String address, List<String> trusted) {
        InetAddress parsed = literal(address);
        return parsed != null && trusted.stream().anyMatch(range -> within(parsed, range.strip()));
    }

    /** Whether an address is the one given or lies in the block given, as in {@code 10.0.0.0/8}. */
    private static boolean within(InetAddress address, String range) {
        int slash = range.indexOf('/');
        InetAddress base = literal(slash < 0 ? range : range.substring(0, slash));
        if (base == null || base.getAddress().length != address.getAddress().length) {
            return false;
        }
        int bits = slash < 0 ? base.getAddress().length * Byte.SIZE : Integer.parseInt(range.substring(slash + 1));
        return sameBits(base.getAddress(), address.getAddress(), bits);
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < Math.min(bits, one.length * Byte.SIZE); bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static String canonical(String address) {
        InetAddress parsed = literal(address);
        return parsed == null ? address : parsed.getHostAddress();
    }

    /** Reads an address, with or without a port; null for anything else, so that no name is ever looked up. */
    private static InetAddress literal(String text) {
        String plain = withoutPort(text.strip());
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(plain);
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }

    private static String withoutPort(String text) {
        var matcher = PORT.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(3);
    }

    private static String of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
