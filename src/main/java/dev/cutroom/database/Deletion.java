package dev.cutroom.database;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Whether a row lies in the trash, and by which deletion: restoring brings back exactly what that deletion took. */
@Embeddable
public class Deletion {

    @Column(name = "is_deleted")
    private boolean deleted;

    @Column(name = "deletion_id")
    private String id;

    @Column(name = "deleted_at")
    private Instant at;

    /** Into the trash. @param deletionId shared by all rows that go at once */
    public void begin(String deletionId, Instant now) {
        deleted = true;
        id = deletionId;
        at = now;
    }

    /** Out of the trash. */
    public void undo() {
        deleted = false;
        id = null;
        at = null;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** Null outside the trash. */
    public String id() {
        return id;
    }
}
