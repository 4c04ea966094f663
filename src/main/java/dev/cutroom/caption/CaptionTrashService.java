package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Ids;
import dev.cutroom.http.BytesFreed;
import dev.cutroom.http.Etags;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.IfMatch;
import dev.cutroom.video.VideoDeleted;
import dev.cutroom.video.VideoRestored;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Puts captions into the trash, alone or with their video, takes them out, and removes them for good. */
@ApplicationScoped
public class CaptionTrashService {

    private final CaptionService captions;
    private final CueStore cues;
    private final Videos videos;
    private final Etags etags;
    private final Clock clock;

    CaptionTrashService(CaptionService captions, CueStore cues, Videos videos, Etags etags, Clock clock) {
        this.captions = captions;
        this.cues = cues;
        this.videos = videos;
        this.etags = etags;
        this.clock = clock;
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public void trash(Caller caller, String id, IfMatch ifMatch) {
        Caption caption = captions.require(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, CaptionView.of(caption));
        caption.trash(Ids.next(), clock.instant());
        count(caption.videoId());
    }

    /** Out of the trash. One that is not there is left as it is. @throws dev.cutroom.http.Problem NOT_FOUND, PARENT_DELETED */
    @Transactional
    public CaptionView restore(Caller caller, String id) {
        Caption caption = captions.requireEvenDeleted(caller, id, ProjectRole.EDITOR);
        if (videos.requireEvenDeleted(caller, caption.videoId(), ProjectRole.EDITOR, "caption")) {
            throw HttpProblem.PARENT_DELETED.because("Its video is in the trash; restore that first.");
        }
        if (caption.isDeleted()) {
            caption.restore(clock.instant());
            count(caption.videoId());
        }
        return CaptionView.of(caption);
    }

    /** For good, also out of the trash. @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public BytesFreed remove(Caller caller, String id, IfMatch ifMatch) {
        Caption caption = captions.requireEvenDeleted(caller, id, ProjectRole.EDITOR);
        etags.check(ifMatch, CaptionView.of(caption));
        return new BytesFreed(remove(caption));
    }

    /** The ids of what went into the trash before this time. */
    public List<String> trashedBefore(Instant time) {
        return Caption.trashedBefore(time);
    }

    /** Removes a caption if it lies in the trash still. @return bytes freed */
    @Transactional
    public long remove(String id) {
        return Caption.of(id).filter(Caption::isDeleted).map(this::remove).orElse(0L);
    }

    /** What is in the trash already stays what it is: another deletion's. */
    void onVideoDeleted(@Observes VideoDeleted event) {
        Caption.allOf(event.videoIds()).stream()
                .filter(caption -> !caption.isDeleted())
                .forEach(caption -> caption.trash(event.deletionId(), clock.instant()));
    }

    void onVideoRestored(@Observes VideoRestored event) {
        Caption.allOf(event.videoIds()).stream()
                .filter(caption -> event.deletionId().equals(caption.deletionId()))
                .forEach(caption -> caption.restore(clock.instant()));
    }

    /** Its cues and revisions go with the row. */
    private long remove(Caption caption) {
        long bytes = cues.bytes(caption.id());
        caption.delete();
        count(caption.videoId());
        return bytes;
    }

    private void count(String videoId) {
        videos.captionsCounted(videoId, Caption.countOf(videoId));
    }
}
