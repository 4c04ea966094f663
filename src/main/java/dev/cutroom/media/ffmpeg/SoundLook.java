package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the sounds of a file beside the first one, which a probe does not, by their packets.
 *
 * <p>ffmpeg counts the time of some files, such as transport streams, from the first of the tracks in use: pictures and all
 * sounds are, here and where the sounds are used.
 */
final class SoundLook {
    private final FfmpegCalls calls;
    private final Path file;
    private final MediaFacts facts;
    private final List<Integer> further;
    private final List<Integer> streams;

    /** Looks at every sound. */
    SoundLook(FfmpegCalls calls, Path file, MediaFacts facts) {
        this(
                calls,
                file,
                facts,
                facts.further(TrackKind.AUDIO).map(Track::stream).toList());
    }

    /** @param further streams to look at beside the measured ones */
    SoundLook(FfmpegCalls calls, Path file, MediaFacts facts, List<Integer> further) {
        this.calls = calls;
        this.file = file;
        this.facts = facts;
        this.further = further;
        this.streams = Stream.of(
                        facts.picture().map(Picture::stream).stream(),
                        facts.sound().map(Sound::stream).stream(),
                        further.stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The first sound, as it was measured, and those that have packets in the stretch. */
    OpenSounds in(Reading stretch, Path scratch) {
        if (further.isEmpty()) {
            return OpenSounds.measured(facts);
        }
        StreamText text = new StreamText();
        List<PacketClock> clocks = clocks(stretch, text, scratch);
        double late = stretch.seek() > 0 ? 0 : late(clocks);
        List<Sound> sounds = new ArrayList<>(facts.sound().stream().toList());
        further.forEach(stream -> {
            PacketClock clock = clocks.get(streams.indexOf(stream));
            line(text, stream)
                    .filter(line -> line.sampleRate() > 0 && clock.shown() > 0)
                    .map(line -> Measures.sound(line, clock).moved(-late))
                    .ifPresent(sounds::add);
        });
        return new OpenSounds(List.copyOf(sounds), late);
    }

    private double late(List<PacketClock> clocks) {
        return facts.sound()
                .map(s -> clocks.get(streams.indexOf(s.stream())).firstSeconds() - s.start())
                .orElse(0.0);
    }

    private List<PacketClock> clocks(Reading stretch, StreamText text, Path scratch) {
        PacketClocks clocks = new PacketClocks(streams.size());
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        arguments.addAll(stretch.arguments(calls.input(file, facts.demuxer())));
        streams.forEach(stream -> arguments.addAll(List.of("-map", "0:" + stream)));
        arguments.addAll(List.of("-c", "copy", "-copyinkf", "-f", "framecrc", "pipe:1"));
        try {
            calls.run(
                    arguments,
                    scratch,
                    c -> c.withLines(new PacketPass(clocks::take))
                            .withErrors(text)
                            .withLimit(calls.config().readLimit()));
        } catch (ProcessFailed e) {
            // A damaged end is no reason not to use what stands before it.
        }
        return clocks.end();
    }

    private static Optional<StreamText.Line> line(StreamText text, int stream) {
        return text.lines().stream()
                .filter(line -> line.track().stream() == stream)
                .findFirst();
    }
}
