package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the tables of a track that say where its samples lie and when they are shown. */
final class SampleTable {
    private final Box tables;
    private final Path file;

    SampleTable(Box tables, Path file) {
        this.tables = tables;
        this.file = file;
    }

    List<Sample> samples() {
        int[] sizes = sizes();
        long[] offsets = offsets(sizes);
        long[] decode = decodeTimes(sizes.length);
        long[] delays = delays(sizes.length);
        BitSet keys = keys(sizes.length);
        List<Sample> samples = new ArrayList<>(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            Piece piece = Piece.of(file, offsets[i], sizes[i]);
            samples.add(new Sample(piece, decode[i], decode[i] + delays[i], keys.get(i)));
        }
        return samples;
    }

    private ByteBuffer table(String type) {
        return tables.child(type)
                .map(box -> ByteBuffer.wrap(box.payload()).position(4))
                .orElse(ByteBuffer.allocate(8));
    }

    private int[] sizes() {
        ByteBuffer table = table("stsz");
        int all = table.getInt();
        int[] sizes = new int[table.hasRemaining() ? table.getInt() : 0];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = all > 0 ? all : table.getInt();
        }
        return sizes;
    }

    private long[] offsets(int[] sizes) {
        boolean wide = tables.child("co64").isPresent();
        ByteBuffer chunks = table(wide ? "co64" : "stco");
        ByteBuffer runs = table("stsc");
        int chunkCount = chunks.getInt();
        int runCount = runs.getInt();
        long[] offsets = new long[sizes.length];
        int sample = 0;
        int perChunk = 0;
        int next = runCount > 0 ? runs.getInt() : 0;
        for (int chunk = 1; chunk <= chunkCount; chunk++) {
            if (chunk == next) {
                perChunk = runs.getInt();
                runs.getInt();
                next = runs.hasRemaining() ? runs.getInt() : 0;
            }
            long at = wide ? chunks.getLong() : chunks.getInt() & 0xffffffffL;
            for (int i = 0; i < perChunk && sample < sizes.length; i++) {
                offsets[sample] = at;
                at += sizes[sample++];
            }
        }
        return offsets;
    }

    private long[] decodeTimes(int count) {
        ByteBuffer runs = table("stts");
        long[] times = new long[count];
        long time = 0;
        int sample = 0;
        for (int left = runs.getInt(); left > 0; left--) {
            int length = runs.getInt();
            long each = runs.getInt() & 0xffffffffL;
            for (int i = 0; i < length && sample < count; i++) {
                times[sample++] = time;
                time += each;
            }
        }
        return times;
    }

    private long[] delays(int count) {
        ByteBuffer runs = table("ctts");
        long[] delays = new long[count];
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
    private BitSet keys(int count) {
        BitSet keys = new BitSet(count);
        if (tables.child("stss").isEmpty()) {
            keys.set(0, count);
            return keys;
        }
        ByteBuffer table = table("stss");
        for (int left = table.getInt(); left > 0; left--) {
            keys.set(table.getInt() - 1);
        }
        return keys;
    }
}
