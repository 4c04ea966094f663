package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.caption.FontView.FaceView;
import dev.cutroom.database.Sql;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Paging;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of fonts; what writes joins the transaction of the change. */
@ApplicationScoped
class FontStore {

    private static final TypeReference<List<FaceView>> FACES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    FontStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(FontView font, StoredFile file) {
        try {
            sql.update(
                    "INSERT INTO font (id, project_id, filename, faces, storage_key, size_bytes, sha256, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    font.id(),
                    font.projectId(),
                    font.filename(),
                    json.writeValueAsString(font.faces()),
                    file.key(),
                    file.size(),
                    file.sha256(),
                    font.createdAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<FontView> find(String id) {
        return sql.first("SELECT * FROM font WHERE id = ?", this::read, id);
    }

    boolean holds(String projectId, String sha256) {
        return sql.first("SELECT 1 FROM font WHERE project_id = ? AND sha256 = ?", row -> true, projectId, sha256)
                .isPresent();
    }

    int count(String projectId) {
        return sql.first("SELECT count(*) AS n FROM font WHERE project_id = ?", row -> row.getInt("n"), projectId)
                .orElse(0);
    }

    /** One page, newest first, and one row more where there are more. */
    List<FontView> page(String projectId, Paging paging) {
        Cursor after = paging.after().orElse(null);
        return sql.list(
                "SELECT * FROM font WHERE project_id = ?1 AND (?2 IS NULL OR (created_at, id) < (?2, ?3))"
                        + " ORDER BY created_at DESC, id DESC LIMIT ?4",
                this::read,
                projectId,
                after == null ? null : after.createdAt(),
                after == null ? null : after.id(),
                paging.limit() + 1);
    }

    /** Storage keys of all fonts of the project, the newest first. */
    List<String> keys(String projectId) {
        return sql.list(
                "SELECT storage_key FROM font WHERE project_id = ? ORDER BY created_at DESC, id DESC",
                row -> row.getString("storage_key"),
                projectId);
    }

    /** @return the storage key of the removed font */
    Optional<String> remove(String id) {
        return sql.first("DELETE FROM font WHERE id = ? RETURNING storage_key", row -> row.getString(1), id);
    }

    void removeAll(String projectId) {
        sql.update("DELETE FROM font WHERE project_id = ?", projectId);
    }

    long bytes() {
        return sql.first("SELECT coalesce(sum(size_bytes), 0) AS n FROM font", row -> row.getLong("n"))
                .orElse(0L);
    }

    private FontView read(ResultSet row) throws SQLException {
        try {
            return new FontView(
                    row.getString("id"),
                    row.getString("project_id"),
                    row.getString("filename"),
                    json.readValue(row.getString("faces"), FACES),
                    row.getLong("size_bytes"),
                    Sql.instant(row, "created_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The faces of a font cannot be read", e);
        }
    }
}
