package dev.cutroom.project;

import dev.cutroom.database.Criteria;
import dev.cutroom.database.Deletion;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A collection of videos that belongs to somebody. */
@Entity
class Project extends PanacheEntityBase {

    @Id
    private String id;

    private String owner;
    private String name;
    private String description;

    @Embedded
    private Deletion deletion = new Deletion();

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
        return of(id).filter(project -> !project.isDeleted()).orElseThrow(() -> Problem.notFound("project"));
    }

    /** In the trash or not. */
    static Optional<Project> of(String id) {
        return findByIdOptional(id);
    }

    /** The ids of what went into the trash before this time. */
    static List<String> trashedBefore(Instant time) {
        return Project.<Project>list("deletion.deleted = true and deletion.at < ?1", time).stream()
                .map(Project::id)
                .toList();
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

    void trash(String deletionId, Instant now) {
        deletion.begin(deletionId, now);
        updatedAt = now;
    }

    void restore(Instant now) {
        deletion.undo();
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
        return deletion.isDeleted();
    }

    String deletionId() {
        return deletion.id();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
