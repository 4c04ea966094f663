package dev.cutroom.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of requests that are being answered right now.
 *
 * <p>They live in memory alone: the key of a process that died is free again.
 */
@ApplicationScoped
class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private final Set<Held> held = ConcurrentHashMap.newKeySet();
    private final SecurityIdentity identity;

    IdempotencyKeys(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** A key of one caller; others may use the same text. */
    record Held(String caller, String key) {}

    /** @throws Problem INVALID_INPUT */
    Held read(String key) {
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw Problem.invalid(HEADER, "must be 1 to " + LONGEST + " printable ASCII characters");
        }
        return new Held(identity.getPrincipal().getName(), key);
    }

    /** @throws Problem REQUEST_RUNNING while another request holds it */
    void hold(Held key) {
        if (!held.add(key)) {
            throw HttpProblem.REQUEST_RUNNING.because(
                    "A request with this " + HEADER + " is being answered; wait for its answer.");
        }
    }

    void free(Held key) {
        held.remove(key);
    }
}
