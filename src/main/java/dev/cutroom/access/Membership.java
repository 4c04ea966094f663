package dev.cutroom.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one subject may do in one project. */
@Entity
@IdClass(Membership.Key.class)
class Membership extends PanacheEntityBase {

    @Id
    @Column(name = "project_id")
    private String projectId;

    @Id
    private String subject;

    @Enumerated(EnumType.STRING)
    private ProjectRole role;

    @Column(name = "created_at")
    private Instant createdAt;

    /** One row for a subject in a project. */
    record Key(String projectId, String subject) implements Serializable {}

    protected Membership() {}

    Membership(String projectId, String subject, ProjectRole role, Instant createdAt) {
        this.projectId = projectId;
        this.subject = subject;
        this.role = role;
        this.createdAt = createdAt;
    }

    static Optional<Membership> of(String projectId, String subject) {
        return find("projectId = ?1 and subject = ?2", projectId, subject).firstResultOptional();
    }

    /** Every call asks this: unlike a count, whose statement Hibernate makes anew each time, a search is prepared once. */
    static boolean anyIn(String projectId) {
        return find("projectId", projectId).firstResultOptional().isPresent();
    }

    static List<Membership> of(Set<String> projectIds, String subject) {
        return list("projectId in ?1 and subject = ?2", projectIds, subject);
    }

    String projectId() {
        return projectId;
    }

    ProjectRole role() {
        return role;
    }
}
