package dev.cutroom.caption;

import dev.cutroom.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Says which files of the store are fonts, for who compares files with rows. */
@ApplicationScoped
public class FontFiles {

    private final Sql sql;

    FontFiles(Sql sql) {
        this.sql = sql;
    }

    /** Of these storage keys, those that a font names. */
    public Set<String> inUse(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return new HashSet<>(sql.list(
                "SELECT storage_key FROM font WHERE storage_key IN (" + places + ")",
                row -> row.getString(1),
                keys.toArray()));
    }
}
