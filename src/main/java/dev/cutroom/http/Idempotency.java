package dev.cutroom.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

/**
 * Answers a repeated request with its first answer: a client that did not hear it may simply ask again.
 *
 * <p>Requests without an {@code Idempotency-Key} are just answered. Only success is kept: what was refused changed nothing, and may be asked again.
 */
@ApplicationScoped
public class Idempotency {

    private final IdempotencyKeys keys;
    private final IdempotencyStore store;
    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    Idempotency(
            IdempotencyKeys keys,
            IdempotencyStore store,
            ObjectMapper mapper,
            HttpHeaders headers,
            Request request,
            UriInfo uri) {
        this.keys = keys;
        this.store = store;
        this.mapper = mapper;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    /**
     * Acts once. The answer is kept in the transaction in which the act writes its rows, so the act must be short.
     *
     * @param content what makes the request the same or another one: its body as read; for a file its fields and hash; null without a body
     * @throws Problem IDEMPOTENCY_KEY_REUSED when the key came with another request before
     */
    public Response once(Object content, Supplier<Response> act) {
        String key = headers.getHeaderString(IdempotencyKeys.HEADER);
        return key == null ? act.get() : store.once(keys.read(key), fingerprint(content), act);
    }

    /** The same for an act that takes long, or has transactions of its own: its answer is kept right after it. */
    public Response onceAtLength(Object content, Supplier<Response> act) {
        String key = headers.getHeaderString(IdempotencyKeys.HEADER);
        if (key == null) {
            return act.get();
        }
        IdempotencyKeys.Held held = keys.read(key);
        String fingerprint = fingerprint(content);
        return store.kept(held, fingerprint).orElseGet(() -> store.keep(held, fingerprint, act.get()));
    }

    private String fingerprint(Object content) {
        String query = uri.getRequestUri().getRawQuery();
        return Fingerprint.of(request.getMethod() + " " + uri.getPath() + "?" + query + "\n"
                + Fingerprint.canonical(mapper.valueToTree(content)));
    }
}
