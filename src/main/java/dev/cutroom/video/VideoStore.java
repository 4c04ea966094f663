package dev.cutroom.video;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts and sums over videos, in SQL. */
@ApplicationScoped
class VideoStore {

    private final Sql sql;

    VideoStore(Sql sql) {
        this.sql = sql;
    }

    /** For each of these projects that has any, the number of videos that are not in the trash. */
    Map<String, Long> countByProject(Set<String> projectIds) {
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

    /** The video, all that was cut from it, and what was cut from that, in the trash or not. */
    Set<String> withClips(String id) {
        return Set.copyOf(sql.list(
                "WITH RECURSIVE family(id) AS (SELECT ? UNION SELECT video.id FROM video"
                        + " JOIN family ON video.parent_video_id = family.id WHERE video.is_clip = 1) SELECT id FROM family",
                row -> row.getString("id"),
                id));
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
