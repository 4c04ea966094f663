package dev.cutroom.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds the key of a request for as long as the request lasts. */
@Provider
public class IdempotencyFilter implements ContainerRequestFilter {

    private final IdempotencyKeys keys;
    private final RoutingContext exchange;

    IdempotencyFilter(IdempotencyKeys keys, RoutingContext exchange) {
        this.keys = keys;
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String key = request.getHeaderString(IdempotencyKeys.HEADER);
        if (key == null || !changes(request.getMethod())) {
            return;
        }
        IdempotencyKeys.Held held = keys.read(key);
        keys.hold(held);
        // However the exchange ends: answered, failed, or the client is gone.
        exchange.addEndHandler(ended -> keys.free(held));
    }

    private static boolean changes(String method) {
        return method.equals("POST") || method.equals("PUT");
    }
}
