package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.process.ProcessFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The questions that a probe asks of ffmpeg, each one short call. */
final class ProbeCalls {
    private final FfmpegCalls calls;

    ProbeCalls(FfmpegCalls calls) {
        this.calls = calls;
    }

    /** The tracks, and the first picture of the first track of pictures if it can be had in the same run. */
    Opened open(Source source) {
        StreamText text = new StreamText();
        FirstPicture first = new FirstPicture();
        List<String> output = new ArrayList<>(List.of("-map", "0:V:0?", "-map", "0:a:0?", "-c:a", "copy"));
        output.addAll(List.of("-vf", "showinfo", "-frames:v", "1"));
        // Where there are no pictures, a second of the sound is enough; a limit of time comes after showinfo.
        output.addAll(List.of("-t", "1"));
        output.addAll(List.of(calls.ffmpeg().keepTimesOption(), "passthrough", "-f", "null", "-"));
        ask(source, List.of("-v", "info", "-nostats", "-noautorotate"), output, text.andThen(first));
        return new Opened(text, first.shown());
    }

    /** What a result of ours holds: the tracks and all packets of the first one or two, in one run. */
    StreamText result(Source source, PacketClocks clocks, Consumer<String> packets) {
        StreamText text = new StreamText();
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        arguments.addAll(calls.input(source.file(), source.look().demuxer()));
        arguments.addAll(List.of("-map", "0:0", "-map", "0:1?", "-c", "copy", "-copyinkf", "-f", "framecrc", "pipe:1"));
        calls.run(
                arguments,
                source.scratch(),
                c -> c.withLines(packets.andThen(new PacketPass(clocks::take)))
                        .withErrors(text)
                        .withLimit(calls.config().readLimit()));
        return text;
    }

    /** The first picture of a track, decoded; empty when none can be. */
    Optional<FirstPicture.Shown> firstPicture(Source source, StreamText.Line picture, Optional<StreamText.Line> sound) {
        FirstPicture first = new FirstPicture();
        List<String> output = new ArrayList<>(List.of("-map", "0:" + picture.track().stream()));
        output.addAll(List.of("-vf", "showinfo", "-frames:v", "1"));
        output.addAll(List.of(calls.ffmpeg().keepTimesOption(), "passthrough", "-f", "null", "-"));
        // Of a transport stream ffmpeg counts time from the first of the tracks in use, so the sound must be in use
        // too.
        sound.ifPresent(s -> output.addAll(alongside(s.track().stream())));
        ask(source, List.of("-v", "info", "-noautorotate"), output, first);
        return first.shown();
    }

    /** True when some sound of the track can be decoded. */
    boolean decodesSound(Source source, StreamText.Line sound) {
        boolean[] heard = new boolean[1];
        List<String> output = new ArrayList<>(List.of("-map", "0:" + sound.track().stream()));
        output.addAll(List.of("-af", "ashowinfo", "-frames:a", "2", "-f", "null", "-"));
        ask(
                source,
                List.of("-v", "info"),
                output,
                line -> heard[0] |= line.contains("ashowinfo") && line.contains(" n:"));
        return heard[0];
    }

    /** One pass over all packets: a clock for the picture, where asked for, then one for the sound. */
    List<PacketClock> packets(Source source, Optional<StreamText.Line> picture, Optional<StreamText.Line> sound) {
        List<Integer> streams = Stream.of(picture, sound)
                .flatMap(Optional::stream)
                .map(l -> l.track().stream())
                .toList();
        PacketClocks clocks = new PacketClocks(streams.size());
        PacketPass pass = new PacketPass(clocks::take);
        List<String> arguments =
                PacketPass.arguments(calls.input(source.file(), source.look().demuxer()), streams);
        run(source, arguments, pass);
        return clocks.end();
    }

    /** True when a track has no packet at all. */
    boolean isEmpty(Source source, StreamText.Line line) {
        boolean[] any = new boolean[1];
        List<String> output = new ArrayList<>(List.of("-map", "0:" + line.track().stream(), "-c", "copy"));
        output.addAll(List.of("-copyinkf", "-frames", "1", "-f", "framecrc", "pipe:1"));
        PacketPass pass = new PacketPass((packet, timeBase) -> any[0] = true);
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(calls.input(source.file(), source.look().demuxer()));
        arguments.addAll(output);
        run(source, arguments, pass);
        return !any[0];
    }

    static List<String> alongside(int stream) {
        return List.of("-map", "0:" + stream, "-c", "copy", "-frames:a", "1", "-f", "null", "-");
    }

    private void run(Source source, List<String> arguments, PacketPass pass) {
        try {
            calls.run(
                    arguments,
                    source.scratch(),
                    c -> c.withLines(pass).withLimit(calls.config().readLimit()));
        } catch (ProcessFailed e) {
            // A damaged end makes ffmpeg fail after it has printed the packets that are there: they are what counts.
        }
    }

    private void ask(Source source, List<String> before, List<String> output, Consumer<String> errors) {
        List<String> arguments = new ArrayList<>(before);
        arguments.addAll(calls.input(source.file(), source.look().demuxer()));
        arguments.addAll(output);
        try {
            calls.run(arguments, source.scratch(), c -> c.withErrors(errors));
        } catch (ProcessFailed e) {
            // What was printed tells more than the exit code does.
        }
    }
}
