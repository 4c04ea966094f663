package dev.cutroom.video;

import dev.cutroom.database.Sql;
import dev.cutroom.project.VideoCounter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts and sums over videos, in SQL. */
@ApplicationScoped
class VideoStore implements VideoCounter {

    private final Sql sql;

    VideoStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Long> countByProject(Set<String> projectIds) {
        Map<String, Long> counts = new HashMap<>();
        if (!projectIds.isEmpty()) {
            String places = String.join(", ", Collections.nCopies(projectIds.size(), "?"));
            sql.list(
                    "SELECT project_id, count(*) AS n FROM video WHERE is_deleted = 0 AND project_id IN (" + places
                            + ") GROUP BY project_id",
                    row -> counts.put(row.getString("project_id"), row.getLong("n")),
                    projectIds.toArray());
        }
        return counts;
    }

    /** Are its bytes still to come, or to be examined? */
    boolean isProcessing(String id) {
        return sql.first("SELECT 1 FROM video WHERE id = ? AND state = 'PROCESSING'", row -> true, id)
                .isPresent();
    }

    /** Bytes of all videos in the store, clips or not. */
    long storedBytes(boolean clips) {
        return sql.first(
                        "SELECT coalesce(sum(size_bytes), 0) AS bytes FROM video WHERE state = 'READY' AND is_clip = ?",
                        row -> row.getLong("bytes"),
                        clips)
                .orElse(0L);
    }
}
