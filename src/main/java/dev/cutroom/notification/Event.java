package dev.cutroom.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** One change, as it is told to clients. Ids grow in the order of commits, since one transaction at a time writes. */
@Entity
class Event extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Column(name = "project_id")
    private String projectId;

    @Column(name = "subject_id")
    private String subjectId;

    private String data;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Event() {}

    /** @param data the changed resource as JSON */
    Event(EventKind kind, String projectId, String subjectId, String data, Instant createdAt) {
        this.kind = kind;
        this.projectId = projectId;
        this.subjectId = subjectId;
        this.data = data;
        this.createdAt = createdAt;
    }

    /** The next events that this scope is told of, in order. */
    static List<Event> after(long lastId, Scope scope, int most) {
        return find("id > :last and " + scope.condition() + " order by id", scope.parameters(lastId))
                .range(0, most - 1)
                .list();
    }

    long id() {
        return id;
    }

    EventKind kind() {
        return kind;
    }

    String projectId() {
        return projectId;
    }

    String subjectId() {
        return subjectId;
    }

    Instant createdAt() {
        return createdAt;
    }

    String data() {
        return data;
    }
}
