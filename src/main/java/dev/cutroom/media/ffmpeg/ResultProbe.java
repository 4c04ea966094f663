package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Probes a file that was made here: in one run, where its header agrees with what is known of its pictures. */
final class ResultProbe {
    private final ProbeCalls asks;
    private final Prober prober;

    ResultProbe(FfmpegCalls calls, Prober prober) {
        this.asks = new ProbeCalls(calls);
        this.prober = prober;
    }

    /** @param sound whether it is to hold sound */
    MediaFacts facts(Path file, Optional<ExpectedPicture> expected, boolean sound, Path scratch) {
        // A file that is not as expected is looked at like any other.
        return expected.flatMap(e -> known(file, e, sound, scratch, line -> {}))
                .orElseGet(() -> prober.probe(file, scratch));
    }

    /** The same, and tells {@code packets} every packet of pictures (track 0) and of the first sound (track 1). */
    MediaFacts facts(Path file, ExpectedPicture expected, boolean sound, Path scratch, Consumer<String> packets) {
        return known(file, expected, sound, scratch, packets).orElseGet(() -> prober.probe(file, scratch));
    }

    /**
     * The same of a file whose packets are known, since it was written here; empty where its header is not as expected.
     *
     * @param seen what ffmpeg told of it
     * @param tracks pictures, and the first sound
     */
    Optional<MediaFacts> told(
            Path file, Path scratch, EntryCheck.Seen seen, ExpectedPicture expected, List<NewTrack> tracks) {
        Source source = new Source(file, MagicBytes.look(file), scratch);
        PacketClocks clocks = new PacketClocks(2);
        for (int i = 0; i < tracks.size(); i++) {
            tell(clocks, i, tracks.get(i), seen.first());
        }
        Found found = new Found(source, seen.text(), clocks.end());
        return found.agrees(expected, tracks.size() > 1) ? Optional.of(found.facts(expected)) : Optional.empty();
    }

    private static void tell(PacketClocks clocks, int number, NewTrack track, double first) {
        Rational tick = new Rational(1, track.timescale());
        long late = Math.round((track.delay() + first) * track.timescale()) - track.skip();
        List<Sample> samples = track.samples();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            long end = i + 1 < samples.size() ? samples.get(i + 1).decode() : track.end();
            boolean shown = sample.shown() >= track.skip() || !track.pictures() && end > track.skip();
            long length = end - sample.decode();
            clocks.take(
                    new Packet(
                            number,
                            sample.decode() + late,
                            sample.shown() + late,
                            length,
                            sample.piece().size(),
                            sample.key(),
                            shown),
                    tick);
        }
    }

    private Optional<MediaFacts> known(
            Path file, ExpectedPicture expected, boolean sound, Path scratch, Consumer<String> packets) {
        Source source = new Source(file, MagicBytes.look(file), scratch);
        PacketClocks clocks = new PacketClocks(2);
        try {
            StreamText text = asks.result(source, clocks, packets);
            Found found = new Found(source, text, clocks.end());
            return found.agrees(expected, sound) ? Optional.of(found.facts(expected)) : Optional.empty();
        } catch (ProcessFailed e) {
            return Optional.empty();
        }
    }

    private record Found(Source source, StreamText text, List<PacketClock> clocks) {
        private boolean agrees(ExpectedPicture expected, boolean sound) {
            List<StreamText.Line> lines = text.lines();
            return !lines.isEmpty()
                    && heard().isPresent() == sound
                    && expected.agrees(lines.get(0))
                    && clocks.get(0).timed();
        }

        private Optional<StreamText.Line> heard() {
            return text.lines().stream()
                    .skip(1)
                    .filter(line -> line.track().kind() == TrackKind.AUDIO)
                    .filter(line -> clocks.get(1).shown() > 0)
                    .findFirst();
        }

        private MediaFacts facts(ExpectedPicture expected) {
            PacketClock clock = clocks.get(0);
            Picture picture = Measures.picture(text.lines().get(0), expected.shown(clock), clock);
            Optional<Sound> sound = heard().map(line -> Measures.sound(line, clocks.get(1)));
            double end = Math.max(picture.end(), sound.map(Sound::end).orElse(0.0));
            return Prober.facts(source, text, Optional.of(picture), sound, end - picture.first());
        }
    }
}
