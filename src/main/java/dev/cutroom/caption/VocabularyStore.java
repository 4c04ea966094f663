package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The vocabularies of projects, one row each. */
@ApplicationScoped
class VocabularyStore {

    private static final TypeReference<List<VocabularyItem>> ITEMS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper mapper;

    VocabularyStore(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** Of a project; empty when it has none. */
    List<VocabularyItem> of(String projectId) {
        return sql.first("SELECT items FROM vocabulary WHERE project_id = ?", row -> row.getString("items"), projectId)
                .map(this::read)
                .orElse(List.of());
    }

    /** Joins the transaction of the change. */
    void put(String projectId, List<VocabularyItem> items, Instant now) {
        sql.update(
                "INSERT OR REPLACE INTO vocabulary (project_id, items, updated_at) VALUES (?, ?, ?)",
                projectId,
                write(items),
                now);
    }

    private List<VocabularyItem> read(String items) {
        try {
            return mapper.readValue(items, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A vocabulary that cannot be read", e);
        }
    }

    private String write(List<VocabularyItem> items) {
        try {
            return mapper.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A vocabulary that JSON cannot carry", e);
        }
    }
}
