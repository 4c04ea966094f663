package dev.cutroom.media.ffmpeg;

import java.util.List;
import java.util.Objects;

/** Works out which tracks of a source a result does not hold. */
final class Kept {
    /** ffmpeg's name for tracks that it cannot tell; the text that names chapters is one of them. */
    private static final String UNKNOWN = "bin_data";

    private Kept() {}

    /** @param sounds streams kept @param subtitles streams kept */
    static List<DroppedTrack> of(MediaFacts facts, List<Integer> sounds, List<Integer> subtitles) {
        return facts.tracks().stream()
                .filter(track -> !sounds.contains(track.stream()) && !subtitles.contains(track.stream()))
                .map(track -> dropped(facts, track))
                .filter(Objects::nonNull)
                .toList();
    }

    private static DroppedTrack dropped(MediaFacts facts, Track track) {
        boolean shown =
                facts.picture().filter(p -> p.stream() == track.stream()).isPresent();
        if (shown || track.codec().equals(UNKNOWN)) {
            return null;
        }
        boolean first = facts.sound().filter(s -> s.stream() == track.stream()).isPresent();
        return new DroppedTrack(
                track,
                switch (track.kind()) {
                    case VIDEO -> DroppedTrack.Reason.FURTHER_PICTURES;
                    case AUDIO -> first ? DroppedTrack.Reason.NOTHING_IN_RANGE : DroppedTrack.Reason.NOT_COPYABLE;
                    case SUBTITLE -> DroppedTrack.Reason.NOT_COPYABLE;
                    case OTHER -> DroppedTrack.Reason.UNKNOWN_KIND;
                });
    }
}
