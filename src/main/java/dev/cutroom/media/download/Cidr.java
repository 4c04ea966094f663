package dev.cutroom.media.download;

import java.net.InetAddress;
import java.util.Optional;

/** A block of addresses that share their first bits. @param prefix how many */
record Cidr(InetAddress network, int prefix) {

    /** @throws BadUrl when it is neither an IP address nor one with {@code /bits} */
    static Cidr parse(String text) throws BadUrl {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        Optional<InetAddress> network = HostName.literal(HostName.of(host.contains(":") ? "[" + host + "]" : host));
        if (network.isEmpty()) {
            throw new BadUrl("must name an IP address before its /");
        }
        int longest = 8 * network.get().getAddress().length;
        String bits = slash < 0 ? String.valueOf(longest) : text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > longest) {
            throw new BadUrl("must have 0 to " + longest + " bits after its /");
        }
        return new Cidr(network.get(), Integer.parseInt(bits));
    }

    /** The same, for blocks that are known to be written well. */
    static Cidr of(String text) {
        try {
            return parse(text);
        } catch (BadUrl e) {
            throw new IllegalArgumentException(text + " " + e.getMessage(), e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] these = network.getAddress();
        byte[] those = address.getAddress();
        if (these.length != those.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit & 7);
            if (((these[bit >> 3] ^ those[bit >> 3]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
