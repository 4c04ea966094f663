package dev.cutroom.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Opens bodies of requests, for resources that read it as it comes. */
@ApplicationScoped
public class Bodies {

    private final RoutingContext exchange;

    Bodies(RoutingContext exchange) {
        this.exchange = exchange;
    }

    /** To be called once, by a resource that has no parameter for the body. Reads fail with an IOException when the client goes away. */
    public InputStream open() {
        return BodyStream.of(exchange.request());
    }
}
