package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells SQLite's planner what the tables hold, so that it chooses the index that helps most. */
@ApplicationScoped
public class Statistics {

    private final StatisticsStore store;

    Statistics(StatisticsStore store) {
        this.store = store;
    }

    /** How many tables and indexes there are statistics of; small tables have none. */
    public record Taken(int tables, int indexes) {}

    /** Takes a sample of every index. */
    public Taken take() {
        store.analyze();
        return store.taken();
    }
}
