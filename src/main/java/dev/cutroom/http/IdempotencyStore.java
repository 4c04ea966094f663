package dev.cutroom.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The first answers to requests with a key, for a day. */
@ApplicationScoped
public class IdempotencyStore {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Sql sql;
    private final ObjectMapper mapper;
    private final Clock clock;

    IdempotencyStore(Sql sql, ObjectMapper mapper, Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** An answer as it was given. */
    private record Kept(String fingerprint, int status, String location, String body) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getString("fingerprint"),
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("body"));
        }
    }

    /** Acts and keeps the answer in one transaction, unless an answer is kept already. */
    @Transactional
    public Response once(IdempotencyKeys.Held key, String fingerprint, Supplier<Response> act) {
        return kept(key, fingerprint).orElseGet(() -> keep(key, fingerprint, act.get()));
    }

    /** @throws Problem IDEMPOTENCY_KEY_REUSED when it answered another request */
    Optional<Response> kept(IdempotencyKeys.Held key, String fingerprint) {
        return sql.first(
                        "SELECT * FROM idempotency_key WHERE caller = ? AND key = ? AND created_at > ?",
                        Kept::read,
                        key.caller(),
                        key.key(),
                        clock.instant().minus(KEPT))
                .map(kept -> again(kept, fingerprint));
    }

    private Response again(Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw HttpProblem.IDEMPOTENCY_KEY_REUSED.because("Another request came with this key; choose a new key.");
        }
        try {
            Response.ResponseBuilder answer = Response.status(kept.status());
            if (kept.body() != null) {
                answer.type("application/json").entity(mapper.readTree(kept.body()));
            }
            return kept.location() == null
                    ? answer.build()
                    : answer.header("Location", kept.location()).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer cannot be read", e);
        }
    }

    /** Keeps an answer; returns it. */
    @Transactional
    public Response keep(IdempotencyKeys.Held key, String fingerprint, Response answer) {
        try {
            sql.update(
                    "INSERT OR REPLACE INTO idempotency_key (caller, key, fingerprint, status, location, body, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    key.caller(),
                    key.key(),
                    fingerprint,
                    answer.getStatus(),
                    answer.getHeaderString("Location"),
                    answer.hasEntity() ? mapper.writeValueAsString(answer.getEntity()) : null,
                    clock.instant());
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that JSON cannot carry", e);
        }
    }

    /** Forgets keys that are older than a day. @return how many */
    @Transactional
    public int forgetOld() {
        return sql.update(
                "DELETE FROM idempotency_key WHERE created_at <= ?",
                clock.instant().minus(KEPT));
    }
}
