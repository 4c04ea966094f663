package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieWriter;
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
 * Checks how a file whose packets are all copied is entered, by a small one with the first of them under the same header:
 * ffmpeg finds the pictures, at their times and with their bytes, and decodes them without complaint.
 *
 * <p>So the check need not wait for the file. What follows are the source's own groups, which a cut leaves as they are.
 */
final class EntryCheck {
    private static final int DECODED = 4;
    private static final double NEAR = 0.002;

    private final FfmpegCalls calls;
    private final MovieFile like;
    private final List<NewTrack> tracks;
    private final boolean heard;

    /** What the run told: the tracks, and when the first picture is shown on the file's clock. */
    record Seen(StreamText text, double first) {}

    /** @param tracks of the file, pictures first @param heard whether the second one is sound */
    EntryCheck(FfmpegCalls calls, MovieFile like, List<NewTrack> tracks, boolean heard) {
        this.calls = calls;
        this.like = like;
        this.tracks = beginnings(tracks);
        this.heard = heard;
    }

    private static List<NewTrack> beginnings(List<NewTrack> tracks) {
        NewTrack pictures = tracks.get(0).beginning(DECODED);
        double over = (double) pictures.length() / pictures.timescale();
        List<NewTrack> all = new ArrayList<>(List.of(pictures));
        tracks.stream().skip(1).map(t -> t.beginning(t.before(over))).forEach(all::add);
        return all;
    }

    Seen check(Path scratch) throws IOException {
        Path file = scratch.resolve("entry.mp4");
        Path list = scratch.resolve("entry.txt");
        StreamText text = new StreamText();
        LevelledText said = new LevelledText(text);
        PacketList decoded = new PacketList(1);
        PacketList packets = new PacketList(1);
        try {
            new MovieWriter(like, tracks, List.of()).writeScratch(file);
            calls.run(arguments(file, list), scratch, c -> c.withLines(decoded).withErrors(said));
            try (Stream<String> lines = Files.lines(list)) {
                lines.forEach(packets);
            }
        } catch (ProcessFailed e) {
            throw failed(said.complaints().toString());
        } finally {
            SmartScan.remove(file);
            SmartScan.remove(list);
        }
        require(said.complaints().isEmpty(), said.complaints().toString());
        double first = shown(decoded.track(0));
        found(packets.track(0), first);
        return new Seen(text, first);
    }

    private double shown(List<SourcePacket> decoded) {
        double[] times = tracks.get(0).samples().stream()
                .mapToDouble(this::shown)
                .filter(time -> time >= 0)
                .sorted()
                .toArray();
        require(decoded.size() == times.length, decoded.size() + " pictures");
        double first = decoded.get(0).shown();
        for (int i = 0; i < times.length; i++) {
            require(near(decoded.get(i).shown() - first, times[i]), "picture " + i + " is not shown in its time");
        }
        return first;
    }

    private void found(List<SourcePacket> packets, double first) throws IOException {
        List<Sample> samples = tracks.get(0).samples();
        require(packets.size() == samples.size(), packets.size() + " packets");
        for (int i = 0; i < packets.size(); i++) {
            Sample sample = samples.get(i);
            SourcePacket packet = packets.get(i);
            boolean same = packet.size() == sample.piece().size()
                    && packet.key() == sample.key()
                    && packet.visible() == (shown(sample) >= 0)
                    && near(packet.shown() - first, shown(sample));
            require(same && packet.sum() == SampleSums.of(sample.piece().bytes()), "packet " + i + " differs");
        }
    }

    private double shown(Sample sample) {
        NewTrack pictures = tracks.get(0);
        return (double) (sample.shown() - pictures.skip()) / pictures.timescale();
    }

    /** Small pictures: they are only counted, and what decoding them says is what matters. */
    private List<String> arguments(Path file, Path list) {
        List<String> arguments =
                new ArrayList<>(List.of("-v", "level+info", "-nostats", "-xerror", "-skip_loop_filter", "all"));
        arguments.addAll(calls.input(file, Demuxer.MOV));
        arguments.addAll(List.of("-map", "0:0", "-vf", "scale=16:16:flags=neighbor"));
        arguments.addAll(List.of(calls.ffmpeg().keepTimesOption(), "passthrough", "-f", "framecrc", "pipe:1"));
        arguments.addAll(List.of("-map", "0:0", "-c", "copy", "-copyinkf", "-f", "framecrc", "file:" + list));
        arguments.addAll(heard ? List.of("-map", "0:1", "-f", "null", "-") : List.of());
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
        return new SmartUnavailable(SmartReason.VERIFICATION_FAILED, "entering the result: " + how);
    }
}
