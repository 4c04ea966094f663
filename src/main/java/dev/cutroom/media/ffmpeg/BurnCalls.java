package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessFailed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The short calls around a burn. */
final class BurnCalls {
    private final FfmpegCalls calls;

    BurnCalls(FfmpegCalls calls) {
        this.calls = calls;
    }

    List<String> input(Burn burn) {
        return calls.input(burn.source(), burn.facts().demuxer());
    }

    /** The clock of a run that reads the same tracks: ffmpeg counts time from the first of the tracks in use. */
    BurnClock clock(Burn burn, SoundPlan sound, Path scratch) {
        Picture picture = burn.facts().picture().orElseThrow();
        FirstPicture first = new FirstPicture();
        double[] earliest = new double[1];
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats", "-noautorotate"));
        arguments.addAll(input(burn));
        arguments.addAll(List.of("-map", "0:" + picture.stream(), "-vf", "showinfo", "-frames:v", "1"));
        arguments.addAll(List.of(calls.ffmpeg().keepTimesOption(), "passthrough", "-f", "null", "-"));
        if (sound.any()) {
            arguments.addAll(sound.maps());
            arguments.addAll(List.of("-c", "copy", "-frames:a", "1", "-f", "framecrc", "pipe:1"));
        }
        try {
            PacketPass sounds = new PacketPass((packet, timeBase) -> earliest[0] =
                    packet.timed() ? Math.min(earliest[0], packet.pts() * timeBase.value()) : earliest[0]);
            calls.run(arguments, scratch, c -> c.withErrors(first).withLines(sounds));
        } catch (ProcessFailed e) {
            // What was printed tells more than the exit code does.
        }
        return first.shown()
                .map(shown -> BurnClock.of(picture, shown.time(), first.timeBase(), earliest[0]))
                .orElseThrow(
                        () -> new MediaFailure(MediaProblem.TOOL_FAILED, "No picture of the file could be decoded."));
    }

    /**
     * True when turning by the angle alone brings a picture upright; a display matrix may also mirror it, which the angle
     * does not tell.
     */
    boolean turnsUpright(Burn burn, Turn turn, Path scratch) {
        return first(burn, List.of(), List.of(), scratch)
                .equals(first(burn, List.of("-noautorotate"), turn.upright(), scratch));
    }

    /** The first picture's checksum, as ffmpeg prints it. */
    private List<String> first(Burn burn, List<String> before, List<String> filters, Path scratch) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        arguments.addAll(before);
        arguments.addAll(input(burn));
        arguments.addAll(List.of("-map", "0:" + burn.facts().picture().orElseThrow().stream(), "-frames:v", "1"));
        arguments.addAll(filters.isEmpty() ? List.of() : List.of("-vf", String.join(",", filters)));
        arguments.addAll(List.of("-f", "framecrc", "pipe:1"));
        List<String> lines = new ArrayList<>();
        calls.run(arguments, scratch, c -> c.withLines(lines::add));
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }

    /** The hashes of the result's sound tracks, one line each, as {@link SoundPlan#hashes} has them of the source. */
    List<String> hashes(Path file, Path scratch) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        arguments.addAll(calls.input(file, MagicBytes.look(file).demuxer()));
        arguments.addAll(List.of("-map", "0:a", "-c", "copy", "-f", "streamhash", "-hash", "md5", "pipe:1"));
        List<String> lines = new ArrayList<>();
        calls.run(
                arguments,
                scratch,
                c -> c.withLines(lines::add).withLimit(calls.config().readLimit()));
        return lines;
    }
}
