package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFormat;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Deletion;
import dev.cutroom.database.Ids;
import dev.cutroom.database.Slices;
import dev.cutroom.http.Cursor;
import dev.cutroom.http.FileName;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
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

/** A track of timed text of one video. */
@Entity
class Caption extends PanacheEntityBase {

    @Id
    private String id;

    @Column(name = "video_id")
    private String videoId;

    private String filename;
    private String language;

    @Enumerated(EnumType.STRING)
    private CaptionFormat format;

    @Enumerated(EnumType.STRING)
    private CaptionSource source;

    @Convert(converter = StyleJson.class)
    private CaptionStyle style;

    @Column(name = "model_size")
    private String modelSize;

    @Column(name = "word_level")
    private boolean wordLevel;

    @Column(name = "cue_count")
    private int cueCount;

    private int revision;

    @Embedded
    private Deletion deletion = new Deletion();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Caption() {}

    /** Brought by a client; its cues are written beside it. */
    static Caption uploaded(String id, String videoId, NewCaption brought, Instant now) {
        Caption caption = new Caption();
        caption.id = id;
        caption.videoId = videoId;
        caption.filename = brought.filename();
        caption.language = brought.language();
        caption.format = brought.format();
        caption.source = CaptionSource.UPLOAD;
        caption.count(brought.cues());
        caption.revision = 1;
        caption.createdAt = now;
        caption.updatedAt = now;
        return caption;
    }

    /** This caption, as far as it concerns a clip of its video; its cues are written beside it. */
    Caption derivedFor(String clipId, List<Cue> cues, Instant now) {
        Caption derived = uploaded(Ids.next(), clipId, new NewCaption(filename, language, format, cues, null), now);
        derived.source = CaptionSource.DERIVED;
        derived.style = style;
        derived.modelSize = modelSize;
        return derived;
    }

    /** Heard in the video; its cues are written beside it. */
    static Caption recognised(RecognisedCaption heard, Instant now) {
        NewCaption brought = new NewCaption(heard.filename(), heard.language(), heard.format(), heard.cues(), null);
        Caption caption = uploaded(heard.id(), heard.source().id(), brought, now);
        caption.source = CaptionSource.WHISPER;
        caption.modelSize = heard.model() == null ? null : heard.model().code();
        return caption;
    }

    /** @throws Problem NOT_FOUND when there is none, or it is in the trash */
    static Caption require(String id) {
        return of(id).filter(caption -> !caption.isDeleted()).orElseThrow(() -> Problem.notFound("caption"));
    }

    /** In the trash or not. */
    static Optional<Caption> of(String id) {
        return findByIdOptional(id);
    }

    /** The one that a video is burned with when nobody says which. */
    static Optional<Caption> newestOf(String videoId) {
        return find("videoId = ?1 and deletion.deleted = false order by createdAt desc, id desc", videoId)
                .firstResultOptional();
    }

    /** One page of the captions that meet the criteria, and one row more where there are more. */
    static List<Caption> page(Criteria criteria, Paging paging) {
        paging.after().ifPresent(place -> criteria.after(place.createdAt(), place.id()));
        return find(criteria.newestFirst(), criteria.parameters())
                .range(0, paging.limit())
                .list();
    }

    /** Those not in the trash, the oldest first. */
    static List<Caption> livingOf(String videoId) {
        return list("videoId = ?1 and deletion.deleted = false order by createdAt, id", videoId);
    }

    static List<Caption> allOf(Collection<String> videoIds) {
        return Slices.of(videoIds, slice -> list("videoId in ?1", slice));
    }

    /** How many a video has, without those in the trash. */
    static int countOf(String videoId) {
        return (int) count("videoId = ?1 and deletion.deleted = false", videoId);
    }

    /** The ids of what went into the trash before this time. */
    static List<String> trashedBefore(Instant time) {
        return Caption.<Caption>list("deletion.deleted = true and deletion.at < ?1", time).stream()
                .map(Caption::id)
                .toList();
    }

    void change(CaptionEdit edit, Instant now) {
        filename = edit.filename().isPresent()
                ? FileName.of(edit.filename().value(), filename).text()
                : filename;
        language = edit.language().or(language);
        if (edit.style().isPresent()) {
            StyleEdit wanted = edit.style().value();
            CaptionStyle changed = wanted == null ? CaptionStyle.NONE : wanted.of(style());
            style = changed.equals(CaptionStyle.NONE) ? null : changed;
        }
        updatedAt = now;
    }

    /** Its cues are these from now on, one revision further. */
    void revise(List<Cue> cues, Instant now) {
        count(cues);
        revision++;
        updatedAt = now;
    }

    /** One of its cues was changed. @param words has any of its cues words now? */
    void revise(boolean words, Instant now) {
        wordLevel = words;
        revision++;
        updatedAt = now;
    }

    private void count(List<Cue> cues) {
        cueCount = cues.size();
        wordLevel = cues.stream().anyMatch(cue -> !cue.words().isEmpty());
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

    String videoId() {
        return videoId;
    }

    String filename() {
        return filename;
    }

    String language() {
        return language;
    }

    CaptionFormat format() {
        return format;
    }

    CaptionSource source() {
        return source;
    }

    /** Its own style; {@link CaptionStyle#NONE} when it has none. */
    CaptionStyle style() {
        return style == null ? CaptionStyle.NONE : style;
    }

    String modelSize() {
        return modelSize;
    }

    boolean wordLevel() {
        return wordLevel;
    }

    int cueCount() {
        return cueCount;
    }

    int revision() {
        return revision;
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
