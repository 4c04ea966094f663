package dev.cutroom.job;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.hibernate.annotations.Immutable;

/** One try at a job, as it was read. */
@Entity
@Immutable
@IdClass(Attempt.Key.class)
class Attempt extends PanacheEntityBase {

    @Id
    @Column(name = "job_id")
    private String jobId;

    @Id
    private int number;

    private String worker;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Ending outcome;

    @Column(name = "error_code")
    private String errorCode;

    @Column(name = "error_message")
    private String errorMessage;

    @Column(name = "exit_code")
    private Integer exitCode;

    @Column(name = "log_tail")
    private String logTail;

    /** How an attempt ended. */
    enum Ending {
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("lost")
        LOST
    }

    /** One row for an attempt of a job. */
    record Key(String jobId, int number) implements Serializable {}

    protected Attempt() {}

    /** All attempts of a job, first one first. */
    static List<Attempt> of(String jobId) {
        return list("jobId = ?1 order by number", jobId);
    }

    AttemptView view() {
        return new AttemptView(number, worker, startedAt, endedAt, outcome, errorCode, errorMessage, exitCode, logTail);
    }
}
