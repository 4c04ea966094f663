package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.util.List;
import java.util.Optional;

/**
 * Cuts one sound to a span: to the packet at its end, and by the edit list to the sample at its start.
 *
 * @param like whose properties the new track takes
 * @param timescale ticks a second of the samples' times
 * @param first when the first sample is heard, on the file's clock
 * @param last how long the last sample says that it lasts, in seconds; 0 where it says nothing
 */
record SmartSoundTrack(
        SmartSound sound, MovieTrack like, long timescale, List<Sample> samples, double first, double last) {
    /** Samples that ffmpeg's encoder puts before the sound. */
    private static final int PRIMING = 1024;

    private static final double USUAL_FRAME = 1024;

    /** A sound that was encoded anew for this span. */
    static SmartSoundTrack encoded(SmartSound sound, MovieTrack track, List<Sample> samples, Span span) {
        double first = span.from() - (double) PRIMING / track.timescale();
        return new SmartSoundTrack(sound, track, track.timescale(), samples, first, 0);
    }

    /** Empty without any sound in the span. */
    Optional<NewTrack> in(Span span) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        double[] starts = new double[samples.size()];
        double[] ends = new double[samples.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] =
                    first + (double) (samples.get(i).decode() - samples.get(0).decode()) / timescale;
        }
        System.arraycopy(starts, 1, ends, 0, starts.length - 1);
        ends[ends.length - 1] = starts[starts.length - 1] + lastSeconds(starts);
        SoundCut cut = SoundCut.of(starts, ends, span, sound.lead(), USUAL_FRAME / timescale);
        return cut.empty() ? Optional.empty() : Optional.of(track(cut, span, ends[cut.to() - 1] - starts[cut.from()]));
    }

    private NewTrack track(SoundCut cut, Span span, double taken) {
        long origin = samples.get(cut.from()).decode();
        List<Sample> kept = samples.subList(cut.from(), cut.to()).stream()
                .map(s -> s.at(s.decode() - origin, s.decode() - origin))
                .toList();
        long end = Math.round(taken * timescale);
        long skip = Math.round(cut.skip() * timescale);
        long wanted = Math.round((span.seconds() - cut.delay()) * timescale);
        return new NewTrack(like, false, timescale, kept, end, cut.delay(), skip, Math.min(wanted, end - skip));
    }

    /** How long the last packet lasts: as it says, or as long as the one before it. */
    private double lastSeconds(double[] starts) {
        int count = starts.length;
        if (last > 0) {
            return last;
        }
        return count > 1 ? starts[count - 1] - starts[count - 2] : USUAL_FRAME / timescale;
    }
}
