package dev.cutroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to serve other machines when nobody checks who is calling. */
@ApplicationScoped
public class AddressGuard {

    private static final Logger LOG = Logger.getLogger(AddressGuard.class);

    /** By name only: looking a name up is what an attacker wants. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost\\.?|127\\.\\d+\\.\\d+\\.\\d+|\\[?::1]?", Pattern.CASE_INSENSITIVE);

    private final AccessConfig config;
    private final boolean provider;
    private final String host;
    private final String managementHost;

    AddressGuard(
            AccessConfig config,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.management.host") String managementHost) {
        this.config = config;
        this.provider = provider;
        this.host = host;
        this.managementHost = managementHost;
    }

    /** Is the service open to other machines without an identity provider? */
    public boolean isOpen() {
        return !provider && !(isLoopback(host) && isLoopback(managementHost));
    }

    /** @throws IllegalStateException when the service would be open and nobody has said that it may; names both remedies */
    public void check() {
        if (!isOpen()) {
            return;
        }
        String addresses = "quarkus.http.host=" + host + ", quarkus.management.host=" + managementHost;
        if (!config.openToNetwork()) {
            throw new IllegalStateException(
                    "Without an identity provider Cutroom listens on loopback only, but " + addresses
                            + ". Either configure OIDC (quarkus.oidc.tenant-enabled=true, quarkus.oidc.auth-server-url=..., quarkus.oidc.client-id=...),"
                            + " or set cutroom.access.open-to-network=true to let everybody who reaches the port be administrator.");
        }
        LOG.warnf(
                "Open to the network without an identity provider (%s): everybody who reaches the port is administrator",
                addresses);
    }

    /** May a request that was sent to this host be answered? */
    boolean admits(String host) {
        return provider
                || config.openToNetwork()
                || (host != null && LOOPBACK.matcher(host).matches());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
