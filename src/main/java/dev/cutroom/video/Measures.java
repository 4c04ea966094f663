package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Picture;
import dev.cutroom.media.ffmpeg.Sound;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** The facts that lists show and filter, as columns. Those of pictures are null for a file without any. */
@Embeddable
record Measures(
        Double duration,
        Integer width,
        Integer height,
        @Column(name = "frame_rate") String frameRate,
        @Column(name = "frame_count") Long frameCount,
        @Column(name = "video_codec") String videoCodec,
        @Column(name = "audio_codec") String audioCodec,
        String container,
        Integer rotation,
        @Column(name = "has_audio") Boolean hasAudio) {

    static final Measures NONE = new Measures(null, null, null, null, null, null, null, null, null, null);

    /** Sums of decimal fractions end in noise that nobody measured. */
    static double micros(double seconds) {
        return Math.round(seconds * 1e6) / 1e6;
    }

    static Measures of(MediaFacts facts) {
        Optional<Picture> picture = facts.picture();
        return new Measures(
                micros(facts.duration()),
                picture.map(Picture::width).orElse(null),
                picture.map(Picture::height).orElse(null),
                picture.map(p -> p.frameRate().toString()).orElse(null),
                picture.map(Picture::frameCount).orElse(null),
                picture.map(Picture::codec).orElse(null),
                facts.sound().map(Sound::codec).orElse(null),
                facts.container(),
                picture.map(Picture::rotation).orElse(null),
                facts.hasAudio());
    }
}
