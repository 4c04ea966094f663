package dev.cutroom.caption;

import dev.cutroom.caption.reading.Profile;
import dev.cutroom.caption.reading.QualityCheck;
import dev.cutroom.caption.reading.Reflow;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Picture;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Judges and mends captions at the frame rate and length of their video. */
@ApplicationScoped
class CaptionQuality {

    private final Videos videos;
    private final CueStore cues;

    CaptionQuality(Videos videos, CueStore cues) {
        this.videos = videos;
        this.cues = cues;
    }

    QualityView check(Caption caption, Profile profile) {
        double rate = rate(videos.facts(caption.videoId()));
        return QualityView.of(new QualityCheck(profile, caption.language(), rate).of(cues.now(caption.id())));
    }

    /** Worked out here, outside of a transaction; done again where the cues have changed until it is applied. */
    CueChange reflow(Caption caption, Profile profile) {
        Optional<MediaFacts> facts = videos.facts(caption.videoId());
        long until = facts.map(known -> Math.round(known.duration() * 1000)).orElse(0L);
        Reflow reflow = new Reflow(profile, caption.language(), rate(facts));
        List<Cue> seen = cues.now(caption.id());
        List<Cue> made = reflow.of(seen, until);
        return new CueChange() {
            @Override
            public RevisionView.Change kind() {
                return RevisionView.Change.REFLOWED;
            }

            @Override
            public Changed apply(List<Cue> before) {
                return new Changed(before.equals(seen) ? made : reflow.of(before, until), null);
            }
        };
    }

    /** 0 for a video without pictures: then there are no frames to go by. */
    private static double rate(Optional<MediaFacts> facts) {
        return facts.flatMap(MediaFacts::picture)
                .map(Picture::frameRate)
                .map(rate -> rate.value())
                .orElse(0.0);
    }
}
