package dev.cutroom.media.ffmpeg;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Works out which tracks of a source a result does not hold. */
final class Kept {
    /** ffmpeg's name for tracks that it cannot tell; the text that names chapters is one of them. */
    private static final String UNKNOWN = "bin_data";

    private Kept() {}

    /** @param kept streams that the result holds @param silent streams of which nothing lies in the range */
    static List<DroppedTrack> of(MediaFacts facts, Collection<Integer> kept, Collection<Integer> silent) {
        return facts.tracks().stream()
                .filter(track -> !kept.contains(track.stream()))
                .map(track -> dropped(facts, track, silent.contains(track.stream())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static DroppedTrack dropped(MediaFacts facts, Track track, boolean silent) {
        boolean shown =
                facts.picture().filter(p -> p.stream() == track.stream()).isPresent();
        if (shown || track.codec().equals(UNKNOWN)) {
            return null;
        }
        return new DroppedTrack(
                track,
                switch (track.kind()) {
                    case VIDEO -> DroppedTrack.Reason.FURTHER_PICTURES;
                    case AUDIO -> silent ? DroppedTrack.Reason.NOTHING_IN_RANGE : DroppedTrack.Reason.NOT_COPYABLE;
                    case SUBTITLE -> DroppedTrack.Reason.NOT_COPYABLE;
                    case OTHER -> DroppedTrack.Reason.UNKNOWN_KIND;
                });
    }
}
