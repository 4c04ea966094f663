package dev.cutroom.media.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses belong to the public internet: those that the special-purpose registries of IANA (RFC 6890) leave, and no form of IPv6
 * that hides an IPv4 address.
 */
final class PublicAddresses {

    private static final List<Cidr> NOT_PUBLIC = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' own; one cloud has its metadata here
            "127.0.0.0/8", // loopback
            "168.63.129.16", // metadata of one cloud, reachable only inside it
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /**
     * All that is given out of IPv6. Outside lie unspecified, loopback, IPv4-compatible and mapped, local NAT64 (64:ff9b:1::/48), unique local
     * (with metadata at fd00:ec2::254), link-local, site-local and multicast addresses.
     */
    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    /** How networks without IPv4 reach the rest of the internet (RFC 6052): as good as the IPv4 address inside. */
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        if (address instanceof Inet6Address wide) {
            return NAT64.contains(wide)
                    ? contain(HostName.inside(wide, 12))
                    : GLOBAL_UNICAST.contains(wide) && !isIsatap(wide) && isNoneOf(wide);
        }
        return isNoneOf(address);
    }

    private static boolean isNoneOf(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    /** ISATAP (RFC 5214) tunnels to the IPv4 address in the last four bytes, whatever the prefix is. */
    private static boolean isIsatap(Inet6Address address) {
        byte[] all = address.getAddress();
        return (all[8] & ~2) == 0 && all[9] == 0 && all[10] == 0x5e && all[11] == (byte) 0xfe;
    }

    private static List<Cidr> blocks(String... blocks) {
        return Arrays.stream(blocks).map(Cidr::of).toList();
    }
}
