package dev.cutroom.job;

import dev.cutroom.http.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The types of jobs that this program can run. */
@ApplicationScoped
class JobTypes {

    private final Map<String, JobHandler<?>> handlers = new TreeMap<>();

    JobTypes(@All List<JobHandler<?>> handlers) {
        handlers.forEach(handler -> this.handlers.put(handler.type(), handler));
    }

    Set<String> names() {
        return handlers.keySet();
    }

    /** @throws Problem INVALID_INPUT when there is no such type */
    JobHandler<?> handler(String type) {
        JobHandler<?> handler = handlers.get(type);
        if (handler == null) {
            throw Problem.invalid("type", "must be one of " + String.join(", ", handlers.keySet()));
        }
        return handler;
    }
}
