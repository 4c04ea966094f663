package dev.cutroom.access;

import dev.cutroom.http.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Without an identity provider, answers only requests that were meant for this machine.
 *
 * <p>A page anywhere can give its own name the address 127.0.0.1 (DNS rebinding) and let a browser here call the service as administrator.
 * The browser still sends the page's name as {@code Host}.
 */
@Provider
public class HostFilter implements ContainerRequestFilter {

    private final AddressGuard addresses;

    HostFilter(AddressGuard addresses) {
        this.addresses = addresses;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String host = request.getUriInfo().getRequestUri().getHost();
        if (!addresses.admits(host)) {
            throw HttpProblem.FORBIDDEN.because(
                    "Without an identity provider the service answers to localhost, 127.0.0.1 and [::1] only"
                            + " (cutroom.access.open-to-network).");
        }
    }
}
