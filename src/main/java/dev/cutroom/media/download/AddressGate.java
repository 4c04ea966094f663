package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Finds the addresses of a host and lets through what may be connected to.
 *
 * <p>The caller connects to the addresses that it is given and looks nothing up again: a name that is answered differently the second time
 * gains nothing.
 */
final class AddressGate {

    private static final Logger LOG = Logger.getLogger(AddressGate.class);

    /** RFC 6761: never asked of anybody. */
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    /** Each may cost a whole timeout. */
    private static final int MOST_TRIED = 4;

    private final Names names;
    private final List<AllowedEntry> allowed;
    private final Predicate<InetAddress> isOurs;

    AddressGate(Names names, List<AllowedEntry> allowed) {
        this(names, allowed, AddressGate::isOurs);
    }

    /** @param isOurs is it an address of this very machine? */
    AddressGate(Names names, List<AllowedEntry> allowed, Predicate<InetAddress> isOurs) {
        this.names = names;
        this.allowed = List.copyOf(allowed);
        this.isOurs = isOurs;
    }

    /**
     * @param host in the spelling of {@link HostName#of}
     * @return at least one address
     * @throws DownloadFailure BLOCKED_ADDRESS when it has none that may be connected to, DOWNLOAD_FAILED when it has none at all
     */
    List<InetAddress> admit(String host) throws InterruptedException {
        List<InetAddress> admitted = addresses(host).stream()
                .filter(address -> admits(host, address))
                .limit(MOST_TRIED)
                .toList();
        if (admitted.isEmpty()) {
            LOG.infof("Refused to connect to %s: not a public address", host);
            throw new DownloadFailure(
                    MediaProblem.BLOCKED_ADDRESS,
                    "The host " + host
                            + " is not on the public internet, and cutroom.download.allow-list does not open it.");
        }
        return admitted;
    }

    private List<InetAddress> addresses(String host) throws InterruptedException {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return LOOPBACK.stream()
                    .flatMap(address -> HostName.literal(address).stream())
                    .toList();
        }
        var literal = HostName.literal(host);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return names.addresses(host);
        } catch (UnknownHostException e) {
            throw new DownloadFailure(MediaProblem.DOWNLOAD_FAILED, "The host " + host + " cannot be found.");
        }
    }

    private boolean admits(String host, InetAddress address) {
        return allowed.stream().anyMatch(entry -> entry.opens(host, address))
                || (PublicAddresses.contain(address) && !isOurs.test(address));
    }

    /** A public address of this very machine leads to services that listen for it alone. */
    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }
}
