package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes packets out of an MP4 file by its own tables; what describes them comes from a file that ffmpeg has written. */
record DirectCopy(DirectSource source, DirectLike like) {
    private static final double AROUND_SECONDS = 0.5;
    private static final double LATE_SECONDS = 0.06;
    private static final double NEAR = 1e-7;

    /** What a plan copies. @param sounds those that can be heard in its span */
    Copied copied(SmartPlan plan, List<SmartSound> sounds) throws IOException {
        int key = plan.copied() == 0 ? 0 : source.pictures().at(plan.enter() - NEAR);
        return copied(key, (int) plan.copied(), plan.span(), sounds);
    }

    /** @param from of the pictures, the first one taken in the order of decoding */
    Copied copied(int from, int count, Span span, List<SmartSound> sounds) throws IOException {
        DirectTrack pictures = source.pictures();
        List<NewTrack> tracks = new ArrayList<>();
        List<Integer> heard = new ArrayList<>();
        for (SmartSound sound : sounds) {
            MovieTrack track = like.track(sound);
            SmartSoundTrack whole = sound.copied()
                    ? window(sound, track, span)
                    : SmartSoundTrack.encoded(sound, track, track.samples(), span);
            whole.in(span).ifPresent(t -> {
                tracks.add(t);
                heard.add(sound.stream());
            });
        }
        List<SourcePacket> packets =
                IntStream.range(from, from + count).mapToObj(pictures::packet).toList();
        return new Copied(like.movie(), pictures.table().samples(from, from + count), packets, tracks, heard);
    }

    private SmartSoundTrack window(SmartSound sound, MovieTrack described, Span span) {
        DirectTrack track = source.sound(sound.stream());
        // Where a sound begins late, what its edit list hides before must not be heard instead of silence.
        int heard = track.heard();
        int first = track.at(span.from() - AROUND_SECONDS);
        int from = track.shown(heard) > span.from() + LATE_SECONDS ? Math.max(first, heard) : first;
        int to = Math.max(from, Math.min(track.at(span.until() + AROUND_SECONDS), track.over()));
        List<Sample> samples = track.table().samples(from, to);
        boolean any = from < to;
        return new SmartSoundTrack(
                sound,
                described,
                track.timescale(),
                samples,
                any ? track.shown(from) : 0,
                any ? track.duration(to - 1) : 0);
    }
}
