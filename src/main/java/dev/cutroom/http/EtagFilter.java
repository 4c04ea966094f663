package dev.cutroom.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Puts the tag on every answer that is a single resource, and answers 304 where the client has that state already. */
@Provider
public class EtagFilter implements ContainerResponseFilter {

    private static final Set<Integer> WHOLE = Set.of(200, 201);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Etags etags;

    EtagFilter(Etags etags) {
        this.etags = etags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Tagged resource) || !WHOLE.contains(response.getStatus())) {
            return;
        }
        String etag = etags.of(resource);
        response.getHeaders().putSingle("ETag", etag);
        response.getHeaders().putSingle("Cache-Control", "private, no-cache");
        if (READING.contains(request.getMethod()) && Etags.names(request.getHeaderString("If-None-Match"), etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
