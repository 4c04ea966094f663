package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What SQLite knows about the contents of its indexes, in SQL. */
@ApplicationScoped
class StatisticsStore {

    /** Rows of an index that are looked at: a sample, so that other writers wait for milliseconds also when there are millions. */
    private static final int SAMPLE = 1000;

    /** Rows below which a table is left to the planner's assumptions: they suit it when it has grown, and till then nothing matters. */
    private static final int LEAST = 1000;

    private final Sql sql;

    StatisticsStore(Sql sql) {
        this.sql = sql;
    }

    /** Takes the statistics anew. Dropping the old ones changes the schema: that alone makes other connections read the new. */
    @Transactional
    public void analyze() {
        sql.run("DROP TABLE IF EXISTS sqlite_stat1; PRAGMA analysis_limit = " + SAMPLE + "; ANALYZE;"
                + " DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < " + LEAST + "; ANALYZE sqlite_schema");
    }

    Statistics.Taken taken() {
        return sql.first(
                        "SELECT count(DISTINCT tbl), count(idx) FROM sqlite_stat1",
                        row -> new Statistics.Taken(row.getInt(1), row.getInt(2)))
                .orElseThrow();
    }
}
