package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is really in a media file, measured over all of its packets and never taken from a header's word.
 *
 * @param demuxer how the file is read
 * @param container everyday name such as {@code mp4}, {@code mov}, {@code webm}, {@code mpegts}
 * @param duration seconds from the first picture (without pictures: the first sample) to the end of the last track
 * @param tracks all tracks but attached pictures
 */
@RegisterForReflection
public record MediaFacts(
        Demuxer demuxer,
        String container,
        double duration,
        Optional<Picture> picture,
        Optional<Sound> sound,
        List<Track> tracks) {
    public MediaFacts {
        tracks = List.copyOf(tracks);
    }

    public boolean hasAudio() {
        return sound.isPresent();
    }

    public boolean hasVideo() {
        return picture.isPresent();
    }

    /** Tracks of a kind, without the one whose pictures or sound were measured. */
    Stream<Track> further(TrackKind kind) {
        int shown = picture.map(Picture::stream).orElse(-1);
        int heard = sound.map(Sound::stream).orElse(-1);
        return tracks.stream().filter(t -> t.kind() == kind && t.stream() != shown && t.stream() != heard);
    }

    /** Where the times that users speak of begin, on the file's clock: the first picture, else the first sample. */
    public double origin() {
        return picture.map(Picture::first)
                .orElseGet(() -> sound.map(Sound::start).orElse(0.0));
    }
}
