package dev.cutroom.media.download;

import java.net.InetAddress;
import java.util.Optional;

/**
 * An entry of {@code cutroom.download.allow-list}: a block of addresses, or a host with all its addresses.
 *
 * @param block null for a host
 * @param host null for a block
 */
record AllowedEntry(Cidr block, String host) {

    /** @throws IllegalArgumentException when it is neither an address, a CIDR nor the name of a host */
    static AllowedEntry of(String text) {
        String entry = text.strip();
        try {
            if (entry.contains("/") || entry.contains(":")) {
                return new AllowedEntry(Cidr.parse(entry), null);
            }
            String name = HostName.of(entry);
            Optional<InetAddress> address = HostName.literal(name);
            return address.isPresent() ? new AllowedEntry(Cidr.parse(name), null) : new AllowedEntry(null, name);
        } catch (BadUrl e) {
            throw new IllegalArgumentException(
                    "cutroom.download.allow-list: \"" + entry + "\" is no CIDR (10.1.0.0/16), IP address or host name");
        }
    }

    boolean opens(String name, InetAddress address) {
        return host == null ? block.contains(address) : host.equals(name);
    }
}
