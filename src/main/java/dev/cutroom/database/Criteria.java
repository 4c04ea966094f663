package dev.cutroom.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a list query in HQL that grow one by one, for rows that have {@code createdAt} and {@code id}. */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition; its parameter is named {@code :name}. A null value adds nothing: that filter was not asked for. */
    public Criteria and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            parameters.put(name, value);
        }
        return this;
    }

    /** Only rows after this place of a list that runs from the newest to the oldest. */
    public Criteria after(Instant createdAt, String id) {
        parameters.put("afterId", id);
        // The first condition alone lets the index find the place; the second is exact.
        return and("createdAt <= :afterTime and (createdAt < :afterTime or id < :afterId)", "afterTime", createdAt);
    }

    /** The query, newest first. */
    public String newestFirst() {
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return where + "order by createdAt desc, id desc";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
