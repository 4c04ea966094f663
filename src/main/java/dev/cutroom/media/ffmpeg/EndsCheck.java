package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a file whose packets were all copied, at its beginning and from the last keyframes on: ffmpeg finds the pictures
 * there, at their times and with their bytes, and decodes some of them without complaint.
 */
final class EndsCheck {
    private static final int DECODED = 8;
    private static final double NEAR = 0.002;

    private final FfmpegCalls calls;
    private final List<NewTrack> tracks;
    private final NewTrack pictures;

    /** What the run told: the tracks, and when the first picture is shown on the file's clock. */
    record Seen(StreamText text, double first) {}

    /** @param tracks of the file, pictures first */
    EndsCheck(FfmpegCalls calls, List<NewTrack> tracks) {
        this.calls = calls;
        this.tracks = tracks;
        this.pictures = tracks.get(0);
    }

    Seen check(Path file, Path scratch) throws IOException {
        Path list = scratch.resolve("ends.txt");
        StreamText text = new StreamText();
        LevelledText said = new LevelledText(text);
        PacketList beginning = new PacketList(1);
        PacketList end = new PacketList(1);
        int enter = enter();
        try {
            calls.run(
                    arguments(file, list, enter),
                    scratch,
                    c -> c.withLines(beginning)
                            .withErrors(said)
                            .withLimit(calls.config().readLimit()));
            try (Stream<String> lines = Files.lines(list)) {
                lines.forEach(end);
            }
        } catch (ProcessFailed e) {
            throw failed(said.complaints().toString());
        } finally {
            SmartScan.remove(list);
        }
        require(said.complaints().isEmpty(), said.complaints().toString());
        double first = begun(beginning.track(0));
        ended(end.track(0), first);
        return new Seen(text, first);
    }

    private double begun(List<SourcePacket> decoded) {
        double[] times = times(0);
        int looked = Math.min(DECODED, times.length);
        require(decoded.size() >= looked, "only " + decoded.size() + " pictures");
        double first = decoded.get(0).shown();
        for (int i = 0; i < looked; i++) {
            require(near(decoded.get(i).shown() - first, times[i]), "picture " + i + " is not shown in its time");
        }
        return first;
    }

    /** When pictures are shown, ascending, from a keyframe on: those that are looked at, and some more. */
    private double[] times(int key) {
        return pictures.samples().stream()
                .skip(key)
                .limit(DECODED + 2 * Seams.MARGIN)
                .mapToDouble(this::shown)
                .sorted()
                .toArray();
    }

    /** The packets up to the last one, whichever of them ffmpeg has entered the file at. */
    private void ended(List<SourcePacket> found, double first) throws IOException {
        List<Sample> all = pictures.samples();
        int from = all.size() - found.size();
        require(!found.isEmpty() && from >= 0, found.size() + " pictures at the end");
        for (int i = 0; i < found.size(); i++) {
            Sample sample = all.get(from + i);
            SourcePacket packet = found.get(i);
            boolean same = packet.size() == sample.piece().size()
                    && packet.key() == sample.key()
                    && packet.visible()
                    && near(packet.shown() - first, shown(sample));
            require(same && packet.sum() == SampleSums.of(sample.piece().bytes()), "packet " + (from + i) + " differs");
        }
    }

    private double seconds() {
        return (double) pictures.length() / pictures.timescale();
    }

    private double shown(Sample sample) {
        return (double) (sample.shown() - pictures.skip()) / pictures.timescale();
    }

    /** The last keyframe from which some pictures can be decoded, where all that follow are also shown after it. */
    private int enter() {
        List<Sample> all = pictures.samples();
        for (int i = Math.max(0, all.size() - DECODED); i > 0; i--) {
            if (all.get(i).key() && leads(all, i)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean leads(List<Sample> all, int key) {
        return all.subList(key + 1, Math.min(all.size(), key + Seams.MARGIN)).stream()
                .allMatch(s -> s.shown() > all.get(key).shown());
    }

    /** Limits are those of inputs: one of an output would let ffmpeg go on to read and to decode what is behind it. */
    private List<String> arguments(Path file, Path list, int enter) {
        List<String> input = calls.input(file, Demuxer.MOV);
        double seek = enter > 0 ? shown(pictures.samples().get(enter)) + NEAR : 0;
        List<String> arguments = new ArrayList<>(List.of("-v", "level+info", "-nostats", "-xerror"));
        arguments.addAll(new Reading(0, later(0)).arguments(input));
        arguments.addAll(new Reading(seek, later(enter)).arguments(input));
        arguments.addAll(new Reading(seek, 2 * seconds() + 1).arguments(input));
        arguments.addAll(decoded(0));
        arguments.addAll(List.of("-f", "framecrc", "pipe:1"));
        arguments.addAll(decoded(1));
        arguments.addAll(List.of("-f", "null", "-"));
        arguments.addAll(List.of("-map", "2:0", "-c", "copy", "-copyinkf", "-f", "framecrc", "file:" + list));
        for (int i = 0; tracks.size() > 1 && i < 2; i++) {
            arguments.addAll(List.of("-map", i + ":1", "-f", "null", "-"));
        }
        return arguments;
    }

    /** When the pictures that are looked at from a keyframe on have all been shown. */
    private double later(int key) {
        double[] times = times(key);
        return times.length > DECODED ? times[DECODED] - NEAR : times[times.length - 1] + 1;
    }

    /** Small pictures: they are only counted, and what decoding them says is what matters. */
    private List<String> decoded(int input) {
        List<String> arguments = new ArrayList<>(List.of("-map", input + ":0", "-vf", "scale=16:16:flags=neighbor"));
        arguments.addAll(List.of(calls.ffmpeg().keepTimesOption(), "passthrough"));
        return arguments;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < NEAR;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw failed(what);
        }
    }

    private static SmartUnavailable failed(String how) {
        return new SmartUnavailable(SmartReason.VERIFICATION_FAILED, "looking at the ends of the result: " + how);
    }
}
