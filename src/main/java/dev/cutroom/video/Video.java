package dev.cutroom.video;

import dev.cutroom.database.Criteria;
import dev.cutroom.database.Deletion;
import dev.cutroom.database.Ids;
import dev.cutroom.database.Slices;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import dev.cutroom.media.download.MediaUrl;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Picture;
import dev.cutroom.storage.StoredFile;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A source, or something made from one. */
@Entity
class Video extends PanacheEntityBase {

    @Id
    private String id;

    @Column(name = "project_id")
    private String projectId;

    @Embedded
    private Label label;

    @Column(name = "source_url")
    private String sourceUrl;

    @Enumerated(EnumType.STRING)
    private VideoState state;

    @Embedded
    private Rejection rejection;

    @Column(name = "storage_key")
    private String storageKey;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    @Convert(converter = FactsJson.class)
    private MediaFacts facts;

    @Embedded
    private Measures measures;

    @Embedded
    private Lineage lineage = new Lineage();

    @Column(name = "caption_count")
    private int captionCount;

    @Embedded
    private Deletion deletion = new Deletion();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Video() {}

    private Video(String id, String projectId, Label label, Instant now) {
        this.id = id;
        this.projectId = projectId;
        this.label = label;
        this.state = VideoState.PROCESSING;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** An upload whose bytes have come and still have to be examined. */
    static Video uploaded(String projectId, Label label, Uploads.Upload upload, Instant now) {
        Video video = new Video(upload.videoId(), projectId, label, now);
        video.sizeBytes = upload.size();
        video.sha256 = upload.sha256();
        return video;
    }

    /** Something made of another video; ready once {@link #accept} has given it its bytes. */
    static Video madeOf(Lineage lineage, String projectId, String id, Label label, Instant now) {
        Video video = new Video(id, projectId, label, now);
        video.lineage = lineage;
        return video;
    }

    /** Something that has yet to be fetched from the web. */
    static Video downloading(String projectId, DownloadInput input, Instant now) {
        Label label = Label.of(MediaUrl.of(input.url()).lastSegment(), input.title());
        Video video = new Video(Ids.next(), projectId, label, now);
        video.sourceUrl = input.url().strip();
        return video;
    }

    /** @throws Problem NOT_FOUND when there is none, or it is in the trash */
    static Video require(String id) {
        return require(id, "video");
    }

    /** @param noun what is not found then, where something else than the video was asked for */
    static Video require(String id, String noun) {
        return of(id).filter(video -> !video.isDeleted()).orElseThrow(() -> Problem.notFound(noun));
    }

    /** In the trash or not. */
    static Optional<Video> of(String id) {
        return findByIdOptional(id);
    }

    static List<Video> all(Collection<String> ids) {
        return Slices.of(ids, slice -> list("id in ?1", slice));
    }

    static List<Video> allOf(String projectId) {
        return list("projectId", projectId);
    }

    static List<Video> childrenOf(Collection<String> ids) {
        return Slices.of(ids, slice -> list("lineage.parentVideoId in ?1", slice));
    }

    /** The ids of what went into the trash before this time. */
    static List<String> trashedBefore(Instant time) {
        return Video.<Video>list("deletion.deleted = true and deletion.at < ?1", time).stream()
                .map(Video::id)
                .toList();
    }

    /** One page of the videos that meet the criteria, and one row more where there are more. */
    static List<Video> page(Criteria criteria, Paging paging) {
        paging.after().ifPresent(place -> criteria.after(place.createdAt(), place.id()));
        return find(criteria.newestFirst(), criteria.parameters())
                .range(0, paging.limit())
                .list();
    }

    /** Its bytes are good and lie in the store. */
    void accept(StoredFile stored, MediaFacts measured, Instant now) {
        state = VideoState.READY;
        storageKey = stored.key();
        sizeBytes = stored.size();
        sha256 = stored.sha256();
        facts = measured;
        measures = Measures.of(measured);
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

    /** What it was made of is being removed for good. */
    void loseParent(Instant now) {
        lineage.loseParent();
        updatedAt = now;
    }

    void countCaptions(int captions, Instant now) {
        captionCount = captions;
        updatedAt = now;
    }

    /** It is refused, for good. */
    void reject(String code, String reason, Instant now) {
        state = VideoState.REJECTED;
        rejection = new Rejection(code, reason);
        updatedAt = now;
    }

    /** It is tried again. */
    void reopen(Instant now) {
        state = VideoState.PROCESSING;
        rejection = null;
        updatedAt = now;
    }

    /** Where it comes from it is called so. */
    void learnFilename(String name, boolean titled) {
        label = label.renamed(name, titled);
    }

    void change(VideoEdit edit, Instant now) {
        label = edit.title().isPresent() ? label.titled(edit.title().value()) : label;
        updatedAt = now;
    }

    /** @throws Problem NOT_READY or REJECTED unless it can be watched and cut */
    void requireReady() {
        switch (state) {
            case PROCESSING ->
                throw VideoProblem.NOT_READY.because("It is still being fetched or examined; wait for its job to end.");
            case REJECTED ->
                throw VideoProblem.REJECTED.because(
                        "It was refused with " + rejection().code() + ".");
            case READY -> {}
        }
    }

    /** @throws Problem NO_VIDEO when the file has sound only */
    Picture requirePicture() {
        requireReady();
        return facts.picture().orElseThrow(() -> VideoProblem.NO_VIDEO.because("The file holds sound only."));
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    String id() {
        return id;
    }

    String projectId() {
        return projectId;
    }

    Label label() {
        return label;
    }

    String sourceUrl() {
        return sourceUrl;
    }

    VideoState state() {
        return state;
    }

    Rejection rejection() {
        return rejection == null ? Rejection.NONE : rejection;
    }

    String storageKey() {
        return storageKey;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    String sha256() {
        return sha256;
    }

    MediaFacts facts() {
        return facts;
    }

    Measures measures() {
        return measures == null ? Measures.NONE : measures;
    }

    Lineage lineage() {
        return lineage;
    }

    int captionCount() {
        return captionCount;
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
