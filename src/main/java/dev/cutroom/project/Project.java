package dev.cutroom.project;

import dev.cutroom.database.Criteria;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** A collection of videos that belongs to somebody. */
@Entity
class Project extends PanacheEntityBase {

    @Id
    private String id;

    private String owner;
    private String name;
    private String description;

    @Column(name = "is_deleted")
    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Project() {}

    Project(String id, String owner, NewProject wanted, Instant now) {
        this.id = id;
        this.owner = owner;
        this.name = wanted.name();
        this.description = wanted.description();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws Problem NOT_FOUND when there is none, or it is in the trash */
    static Project require(String id) {
        return find("id = ?1 and deleted = false", id)
                .<Project>firstResultOptional()
                .orElseThrow(() -> Problem.notFound("project"));
    }

    /** One page of the projects that meet the criteria, and one row more where there are more. */
    static List<Project> page(Criteria criteria, Paging paging) {
        paging.after().ifPresent(place -> criteria.after(place.createdAt(), place.id()));
        return find(criteria.newestFirst(), criteria.parameters())
                .range(0, paging.limit())
                .list();
    }

    void change(ProjectEdit edit, Instant now) {
        name = edit.name().or(name);
        description = edit.description().or(description);
        updatedAt = now;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean isDeleted() {
        return deleted;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
