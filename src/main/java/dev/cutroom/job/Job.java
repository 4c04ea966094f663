package dev.cutroom.job;

import dev.cutroom.database.Criteria;
import dev.cutroom.database.Sql;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Paging;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of the queue as it was read. It never changes: every change is a guarded statement of {@link JobStore}, which answers a new one. */
@Entity
@Immutable
class Job extends PanacheEntityBase {

    @Id
    private String id;

    private String type;

    @Enumerated(EnumType.STRING)
    private JobState status;

    private int priority;

    @Column(name = "project_id")
    private String projectId;

    @Column(name = "video_id")
    private String videoId;

    @Column(name = "submitted_by")
    private String submittedBy;

    private String input;
    private String output;
    private double progress;
    private String phase;

    @Column(name = "eta_seconds")
    private Double etaSeconds;

    @Column(name = "error_code")
    private String errorCode;

    @Column(name = "error_message")
    private String errorMessage;

    private int attempt;

    @Column(name = "retry_count")
    private int retryCount;

    @Column(name = "max_retries")
    private int maxRetries;

    private String worker;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "next_run_at")
    private Instant nextRunAt;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Job() {}

    /** Reads all columns of the row at hand. */
    static Job read(ResultSet row) throws SQLException {
        Job job = new Job();
        job.id = row.getString("id");
        job.type = row.getString("type");
        job.status = JobState.valueOf(row.getString("status"));
        job.priority = row.getInt("priority");
        job.projectId = row.getString("project_id");
        job.videoId = row.getString("video_id");
        job.submittedBy = row.getString("submitted_by");
        job.input = row.getString("input");
        job.output = row.getString("output");
        job.progress = row.getDouble("progress");
        job.phase = row.getString("phase");
        job.etaSeconds = Sql.real(row, "eta_seconds");
        job.errorCode = row.getString("error_code");
        job.errorMessage = row.getString("error_message");
        job.attempt = row.getInt("attempt");
        job.retryCount = row.getInt("retry_count");
        job.maxRetries = row.getInt("max_retries");
        job.worker = row.getString("worker");
        job.queuedAt = Sql.instant(row, "queued_at");
        job.nextRunAt = Sql.instant(row, "next_run_at");
        job.cancelRequested = row.getBoolean("cancel_requested");
        job.createdAt = Sql.instant(row, "created_at");
        job.startedAt = Sql.instant(row, "started_at");
        job.completedAt = Sql.instant(row, "completed_at");
        job.updatedAt = Sql.instant(row, "updated_at");
        return job;
    }

    /** One page of the jobs that meet the criteria, and one row more where there are more. */
    static List<Job> page(Criteria criteria, Paging paging) {
        paging.after().ifPresent(place -> criteria.after(place.createdAt(), place.id()));
        return newest(criteria, paging.limit() + 1);
    }

    static List<Job> newest(Criteria criteria, int most) {
        return find(criteria.newestFirst(), criteria.parameters())
                .range(0, most - 1)
                .list();
    }

    /** Names the scratch folder of the current attempt. */
    String attemptId() {
        return id + "." + attempt;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    JobState status() {
        return status;
    }

    int priority() {
        return priority;
    }

    String projectId() {
        return projectId;
    }

    String videoId() {
        return videoId;
    }

    String submittedBy() {
        return submittedBy;
    }

    String input() {
        return input;
    }

    String output() {
        return output;
    }

    double progress() {
        return progress;
    }

    String phase() {
        return phase;
    }

    Double etaSeconds() {
        return etaSeconds;
    }

    String errorCode() {
        return errorCode;
    }

    String errorMessage() {
        return errorMessage;
    }

    int attempt() {
        return attempt;
    }

    int retryCount() {
        return retryCount;
    }

    int maxRetries() {
        return maxRetries;
    }

    String worker() {
        return worker;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant nextRunAt() {
        return nextRunAt;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
