package dev.cutroom.caption;

import dev.cutroom.caption.RevisionView.Change;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Excerpt;
import dev.cutroom.video.ClipsRecorded;
import dev.cutroom.video.ClipsRecorded.Clip;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives every clip the captions of the video that it was cut from, in the transaction that records it.
 *
 * <p>A caption that says nothing in the range of a clip follows too, without cues: so all parts of a video have the same tracks.
 */
@ApplicationScoped
class ClipCaptions {

    private final Videos videos;
    private final CueStore cues;
    private final RevisionStore revisions;
    private final Clock clock;

    ClipCaptions(Videos videos, CueStore cues, RevisionStore revisions, Clock clock) {
        this.videos = videos;
        this.cues = cues;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** A caption of a clip. @param author of the one that it is taken from */
    private record Derived(Caption caption, List<Cue> cues, String author, String remark) {}

    void onClipsRecorded(@Observes ClipsRecorded event) {
        List<Caption> captions = Caption.livingOf(event.parentVideoId());
        if (captions.isEmpty()) {
            return;
        }
        List<Derived> derived = new ArrayList<>();
        captions.forEach(caption -> derived.addAll(derive(caption, event.clips())));
        // All rows of captions in one go, before their cues: each flush looks at everything that is loaded.
        Caption.persist(derived.stream().map(Derived::caption));
        Caption.flush();
        derived.forEach(this::write);
        event.clips().forEach(clip -> videos.captionsCounted(clip.videoId(), captions.size()));
    }

    private List<Derived> derive(Caption caption, List<Clip> clips) {
        List<Cue> all = cues.now(caption.id());
        String author = revisions.author(caption);
        Instant now = clock.instant();
        return clips.stream()
                .map(clip -> {
                    List<Cue> part = new Excerpt(millis(clip.start()), millis(clip.end())).of(all);
                    return new Derived(
                            caption.derivedFor(clip.videoId(), part, now), part, author, remark(caption, clip));
                })
                .toList();
    }

    private void write(Derived derived) {
        cues.begin(derived.caption().id(), derived.cues());
        revisions.add(derived.caption(), derived.author(), Change.CREATED, derived.remark());
    }

    private static String remark(Caption caption, Clip clip) {
        return String.format(
                Locale.ROOT, "From %.3f s to %.3f s of caption %s", clip.start(), clip.end(), caption.id());
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
