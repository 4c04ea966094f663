package dev.cutroom.media.download;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hosts in one spelling each: a name in lower-case ASCII without its last dot, or an IP address in its usual form.
 *
 * <p>The other spellings of an IPv4 address (127.1, 0x7f000001, 2130706433, 0177.0.0.1) mean different things to different readers; none of
 * them is taken.
 */
final class HostName {

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private HostName() {}

    /**
     * @param text as it stands in an address, an IPv6 address in brackets
     * @return an IPv6 address without its brackets
     */
    static String of(String text) throws BadUrl {
        if (text.startsWith("[")) {
            return ipv6(text).getHostAddress();
        }
        String name = ascii(text);
        if (ENDS_IN_A_NUMBER.matcher(name).matches() && !IPV4.matcher(name).matches()) {
            throw new BadUrl("must name its host by a name or by an IP address in its usual form");
        }
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new BadUrl("must name a host");
        }
        return name;
    }

    /** The address that the host is, where it is one and no name; nothing is looked up. @param host in the spelling of {@link #of} */
    static Optional<InetAddress> literal(String host) {
        boolean address = host.contains(":") || IPV4.matcher(host).matches();
        return address ? Optional.of(parse(host)) : Optional.empty();
    }

    private static String ascii(String text) throws BadUrl {
        try {
            boolean plain = text.chars().allMatch(c -> c < 0x80);
            String name = (plain ? text : IDN.toASCII(text)).toLowerCase(Locale.ROOT);
            return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        } catch (RuntimeException e) {
            // What IDN throws for odd input is not all documented.
            throw new BadUrl("must name a host");
        }
    }

    /** A zone ("%eth0") is a matter of the machine that reads it and has no place in an address for others. */
    private static InetAddress ipv6(String text) throws BadUrl {
        if (!text.endsWith("]") || text.contains("%") || !text.contains(":")) {
            throw new BadUrl("must hold an IPv6 address, without a zone, in its brackets");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new BadUrl("must hold an IPv6 address in its brackets");
        }
    }

    private static InetAddress parse(String literal) {
        try {
            return InetAddress.getByName(literal.contains(":") ? "[" + literal + "]" : literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("This was an address before: " + literal, e);
        }
    }

    /** As it stands in an address and in a Host field. */
    static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** The IPv4 address in the last four bytes from a position on. */
    static InetAddress inside(Inet6Address address, int from) {
        byte[] all = address.getAddress();
        try {
            return InetAddress.getByAddress(new byte[] {all[from], all[from + 1], all[from + 2], all[from + 3]});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
