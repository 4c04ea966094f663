package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.util.List;
import java.util.Optional;

/** Cuts one sound of a smart trim to its span: to the packet at its end, and by the edit list to the sample at its start. */
record SmartSoundTrack(SmartSound sound, MovieTrack track, Span span) {
    /** Samples that ffmpeg's encoder puts before the sound. */
    private static final int PRIMING = 1024;

    private static final double USUAL_FRAME = 1024;

    /** @param packets of the source, one for each sample; null where the sound was encoded anew. Empty without any sound */
    Optional<NewTrack> of(PacketList.Ends packets) {
        List<Sample> samples = track.samples();
        if (samples.isEmpty() || packets != null && packets.count() != samples.size()) {
            return Optional.empty();
        }
        long scale = track.timescale();
        double first = packets == null
                ? span.from() - (double) PRIMING / scale
                : packets.first().shown();
        double[] starts = new double[samples.size()];
        double[] ends = new double[samples.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] =
                    first + (double) (samples.get(i).decode() - samples.get(0).decode()) / scale;
        }
        System.arraycopy(starts, 1, ends, 0, starts.length - 1);
        ends[ends.length - 1] = starts[starts.length - 1] + last(packets, starts, scale);
        SoundCut cut = SoundCut.of(starts, ends, span, sound.lead(), USUAL_FRAME / scale);
        return cut.empty()
                ? Optional.empty()
                : Optional.of(track(samples, cut, ends[cut.to() - 1] - starts[cut.from()]));
    }

    private NewTrack track(List<Sample> samples, SoundCut cut, double taken) {
        long scale = track.timescale();
        long origin = samples.get(cut.from()).decode();
        List<Sample> kept = samples.subList(cut.from(), cut.to()).stream()
                .map(s -> s.at(s.decode() - origin, s.decode() - origin))
                .toList();
        long end = Math.round(taken * scale);
        long skip = Math.round(cut.skip() * scale);
        long wanted = Math.round((span.seconds() - cut.delay()) * scale);
        return new NewTrack(track, false, scale, kept, end, cut.delay(), skip, Math.min(wanted, end - skip));
    }

    /** How long the last packet lasts: as it says, or as long as the one before it. */
    private static double last(PacketList.Ends packets, double[] starts, long scale) {
        int count = starts.length;
        double said = packets == null ? 0 : packets.last().duration();
        if (said > 0) {
            return said;
        }
        return count > 1 ? starts[count - 1] - starts[count - 2] : USUAL_FRAME / scale;
    }
}
