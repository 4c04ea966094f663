package dev.cutroom.media.ffmpeg;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the first look into a file tells: its tracks, and its first picture if that was decoded at once. */
record Opened(StreamText text, Optional<FirstPicture.Shown> picture) {
    /** The first picture, if it is the one of this track, beside this sound. */
    Optional<FirstPicture.Shown> of(StreamText.Line line, Optional<StreamText.Line> sound) {
        List<Integer> wanted = Stream.concat(Stream.of(line), sound.stream())
                .map(l -> l.track().stream())
                .toList();
        // ffmpeg may count another track as the first one than we do.
        return picture.filter(p -> text.mapped().equals(wanted));
    }
}
