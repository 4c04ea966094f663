package dev.cutroom.video;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says which files of the media directory videos need, in the trash or not, for who compares the one with the other. */
@ApplicationScoped
public class VideoFiles {

    private final Sql sql;

    VideoFiles(Sql sql) {
        this.sql = sql;
    }

    /** A video whose bytes lie in the store. */
    public record Kept(String videoId, String key) {}

    /** Of these storage keys, those that a video names. */
    public Set<String> inUse(Collection<String> keys) {
        return among(keys, "SELECT storage_key FROM video WHERE storage_key IN ");
    }

    /** Of these names of received files, those whose video still waits to be examined: the same as at start ({@link Uploads}). */
    public Set<String> awaited(Collection<String> names) {
        return among(names, "SELECT id FROM video WHERE state = 'PROCESSING' AND id IN ");
    }

    /** The next videos by id whose bytes lie in the store. @param afterId empty for the first */
    public List<Kept> kept(String afterId, int most) {
        return sql.list(
                "SELECT id, storage_key FROM video WHERE id > ? AND storage_key IS NOT NULL ORDER BY id LIMIT ?",
                row -> new Kept(row.getString("id"), row.getString("storage_key")),
                afterId,
                most);
    }

    private Set<String> among(Collection<String> values, String select) {
        if (values.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        return new HashSet<>(sql.list(select + "(" + places + ")", row -> row.getString(1), values.toArray()));
    }
}
