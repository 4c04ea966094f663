package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the samples of a track lie and when they are shown, in the order they are decoded.
 *
 * <p>The tables may be a stranger's: no number in them is believed that the tables' own bytes or the file's do not bear out.
 */
public final class SampleTable {
    private static final int MOST_SAMPLES = 1_000_000;

    private final Path file;
    private final int[] sizes;
    private final long[] offsets;
    private final long[] decode;
    private final int[] delays;
    private final BitSet keys;
    private final long end;

    private SampleTable(Path file, Box tables, long bytes) {
        this.file = file;
        this.sizes = sizes(table(tables, "stsz"));
        this.offsets = offsets(tables, sizes, bytes);
        this.decode = new long[sizes.length];
        this.end = decodeTimes(table(tables, "stts"), decode);
        this.delays = delays(table(tables, "ctts"), sizes.length);
        this.keys = keys(tables, sizes.length);
    }

    /**
     * @param bytes how long the file is
     * @throws IllegalArgumentException or another one at run time when the tables contradict themselves or the file
     */
    static SampleTable of(Box tables, Path file, long bytes) {
        return new SampleTable(file, tables, bytes);
    }

    public int count() {
        return sizes.length;
    }

    /** Bytes of a sample. */
    public int size(int sample) {
        return sizes[sample];
    }

    /** When a sample is decoded, in ticks of the track. */
    public long decode(int sample) {
        return decode[sample];
    }

    /** When a sample's time of decoding is over, in ticks of the track. */
    public long decodeEnd(int sample) {
        return sample + 1 < decode.length ? decode[sample + 1] : end;
    }

    /** When a sample is shown, in ticks of the track, before any edit list. */
    public long shown(int sample) {
        return decode[sample] + delays[sample];
    }

    public boolean key(int sample) {
        return keys.get(sample);
    }

    public Sample sample(int i) {
        return new Sample(Piece.of(file, offsets[i], sizes[i]), decode[i], shown(i), keys.get(i));
    }

    /** Some samples: from one on, up to another. */
    public List<Sample> samples(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::sample).toList();
    }

    private static ByteBuffer table(Box tables, String type) {
        return tables.child(type)
                .map(box -> ByteBuffer.wrap(box.payload()).position(4))
                .orElseGet(() -> ByteBuffer.allocate(8));
    }

    private static int[] sizes(ByteBuffer table) {
        int all = table.getInt();
        int count = table.hasRemaining() ? table.getInt() : 0;
        require(
                all >= 0
                        && count >= 0
                        && count <= (all > 0 ? MOST_SAMPLES : Math.min(MOST_SAMPLES, table.remaining() / 4)),
                "sizes");
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = all > 0 ? all : table.getInt();
            require(sizes[i] >= 0, "a sample's size");
        }
        return sizes;
    }

    private static long[] offsets(Box tables, int[] sizes, long bytes) {
        boolean wide = tables.child("co64").isPresent();
        ByteBuffer chunks = table(tables, wide ? "co64" : "stco");
        ByteBuffer runs = table(tables, "stsc");
        int chunkCount = chunks.getInt();
        runs.getInt();
        long[] offsets = new long[sizes.length];
        int sample = 0;
        int perChunk = 0;
        int next = runs.hasRemaining() ? runs.getInt() : 0;
        for (int chunk = 1; chunk <= chunkCount; chunk++) {
            if (chunk == next) {
                perChunk = runs.getInt();
                // There is one description of samples; see MovieTrack.
                require(runs.getInt() == 1, "a chunk's description");
                next = runs.hasRemaining() ? runs.getInt() : 0;
            }
            long at = wide ? chunks.getLong() : chunks.getInt() & 0xffffffffL;
            for (int i = 0; i < perChunk && sample < sizes.length; i++) {
                offsets[sample] = at;
                require(at >= 0 && at <= bytes - sizes[sample], "a sample's place");
                at += sizes[sample++];
            }
        }
        require(sample == sizes.length, "chunks");
        return offsets;
    }

    private static long decodeTimes(ByteBuffer runs, long[] times) {
        long time = 0;
        int sample = 0;
        for (int left = runs.getInt(); left > 0; left--) {
            int length = runs.getInt();
            long each = runs.getInt() & 0xffffffffL;
            for (int i = 0; i < length && sample < times.length; i++) {
                times[sample++] = time;
                time += each;
            }
        }
        require(sample == times.length, "times");
        return time;
    }

    private static int[] delays(ByteBuffer runs, int count) {
        int[] delays = new int[count];
        int sample = 0;
        for (int left = runs.getInt(); left > 0; left--) {
            int length = runs.getInt();
            int delay = runs.getInt();
            for (int i = 0; i < length && sample < count; i++) {
                delays[sample++] = delay;
            }
        }
        return delays;
    }

    /** A track without this table has keyframes only. */
    private static BitSet keys(Box tables, int count) {
        BitSet keys = new BitSet(count);
        if (tables.child("stss").isEmpty()) {
            keys.set(0, count);
            return keys;
        }
        ByteBuffer table = table(tables, "stss");
        for (int left = table.getInt(); left > 0; left--) {
            int key = table.getInt();
            require(key >= 1 && key <= count, "a keyframe");
            keys.set(key - 1);
        }
        return keys;
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("the track's tables are wrong about " + what);
        }
    }
}
