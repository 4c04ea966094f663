package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NalUnits;
import dev.cutroom.media.mp4.PictureCodec;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Reads the packets near both ends of a range, and of those at its beginning also how decoding can begin with them. */
final class SmartScan implements PictureLook {
    private static final Logger LOG = Logger.getLogger(SmartScan.class);

    private final FfmpegCalls calls;
    private final Cut cut;
    private final PictureGrid grid;
    private final Path scratch;

    SmartScan(FfmpegCalls calls, Cut cut, PictureGrid grid, Path scratch) {
        this.calls = calls;
        this.cut = cut;
        this.grid = grid;
        this.scratch = scratch;
    }

    @Override
    public Found scan(Reading head, Reading tail) {
        Path window = scratch.resolve("window.mp4");
        PacketList packets = new PacketList(2);
        calls.run(
                arguments(head, tail, window),
                scratch,
                c -> c.withLines(packets).withLimit(calls.config().readLimit()));
        try {
            MovieTrack track = MovieFile.read(window).tracks().get(0);
            List<byte[]> lasting = new ArrayList<>();
            List<Access> first = accesses(packets.track(0), track, lasting);
            List<Access> last = tail == null ? null : plain(packets.track(1));
            return new Found(first, last, track.config(), List.copyOf(lasting));
        } catch (IOException e) {
            throw new SmartUnavailable(SmartReason.NOT_JOINABLE, e);
        } finally {
            remove(window);
        }
    }

    private List<String> arguments(Reading head, Reading tail, Path window) {
        int stream = cut.facts().picture().orElseThrow().stream();
        List<String> input = calls.input(cut.source(), cut.facts().demuxer());
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(head.arguments(input));
        List<String> maps = new ArrayList<>(List.of("-map", "0:" + stream));
        if (tail != null) {
            arguments.addAll(tail.arguments(input));
            maps.addAll(List.of("-map", "1:" + stream));
        }
        arguments.addAll(List.of("-map", "0:" + stream, "-c", "copy", "-copyinkf", "-f", "mp4", "file:" + window));
        arguments.addAll(maps);
        arguments.addAll(List.of("-c", "copy", "-copyinkf", "-f", "framecrc", "pipe:1"));
        return arguments;
    }

    private List<Access> plain(List<SourcePacket> packets) {
        return packets.stream()
                .map(p -> access(p, PictureCodec.Entry.NONE, grid))
                .toList();
    }

    private List<Access> accesses(List<SourcePacket> packets, MovieTrack track, List<byte[]> lasting)
            throws IOException {
        List<Sample> samples = track.samples();
        if (samples.size() != packets.size()) {
            throw new SmartUnavailable(
                    SmartReason.NOT_JOINABLE, packets.size() + " packets make " + samples.size() + " samples");
        }
        List<Access> accesses = new ArrayList<>();
        for (int i = 0; i < packets.size(); i++) {
            boolean key = packets.get(i).key();
            accesses.add(access(
                    packets.get(i),
                    key ? entry(samples.get(i), track.config(), lasting) : PictureCodec.Entry.NONE,
                    grid));
        }
        return accesses;
    }

    /** How decoding can begin with a keyframe. @param lasting takes its messages about light and colour, where there are none yet */
    static PictureCodec.Entry entry(Sample sample, DecoderConfig config, List<byte[]> lasting) throws IOException {
        List<byte[]> units = NalUnits.split(sample.piece().bytes(), config.lengthSize());
        if (units.stream().anyMatch(config.codec()::foreign)) {
            throw new SmartUnavailable(SmartReason.CODEC_UNSUPPORTED, "the pictures have an extension");
        }
        if (lasting.isEmpty()) {
            units.stream().filter(config.codec()::lasting).forEach(lasting::add);
        }
        return config.codec().entry(units);
    }

    static Access access(SourcePacket packet, PictureCodec.Entry entry, PictureGrid grid) {
        if (Double.isNaN(packet.shown())) {
            throw new SmartUnavailable(SmartReason.CONTAINER_UNSUPPORTED, "a picture has no time");
        }
        long index = grid.index(packet.shown());
        if (!packet.visible() && index >= 0) {
            throw new SmartUnavailable(SmartReason.EDIT_LIST, "picture " + index + " is hidden");
        }
        return new Access(index, packet.key(), packet.visible() ? entry : PictureCodec.Entry.NONE, packet.decoded());
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("What is left of a part stays until it is written over", e);
        }
    }
}
