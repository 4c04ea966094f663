package dev.cutroom.media.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Makes the tables of a track from its samples. */
final class Tables {
    private static final int LONGEST_CHUNK = 64;

    private final List<Sample> samples;
    private final long[] offsets;
    private final long end;

    /**
     * @param offsets where each sample lies in the new file
     * @param end when the last sample's time of decoding is over, in ticks
     */
    Tables(List<Sample> samples, long[] offsets, long end) {
        this.samples = samples;
        this.offsets = offsets;
        this.end = end;
    }

    List<Box> boxes(boolean pictures) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(Box.leaf("stts", runs(durations())));
        if (samples.stream().anyMatch(s -> s.shown() != s.decode())) {
            boxes.add(Box.leaf("ctts", runs(each(s -> s.shown() - s.decode()))));
        }
        if (pictures && !samples.stream().allMatch(Sample::key)) {
            boxes.add(Box.leaf("stss", keys()));
        }
        boxes.add(Box.leaf("stsz", sizes()));
        boxes.addAll(chunks());
        return boxes;
    }

    private long[] each(ToLongFunction<Sample> value) {
        return samples.stream().mapToLong(value).toArray();
    }

    private long[] durations() {
        long[] times = each(Sample::decode);
        long[] durations = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            durations[i] = (i + 1 < times.length ? times[i + 1] : end) - times[i];
        }
        return durations;
    }

    private static byte[] runs(long[] values) {
        List<long[]> runs = new ArrayList<>();
        for (long value : values) {
            if (!runs.isEmpty() && runs.get(runs.size() - 1)[1] == value) {
                runs.get(runs.size() - 1)[0]++;
            } else {
                runs.add(new long[] {1, value});
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(8 + 8 * runs.size()).putInt(0).putInt(runs.size());
        runs.forEach(run -> bytes.putInt((int) run[0]).putInt((int) run[1]));
        return bytes.array();
    }

    private byte[] keys() {
        int count = (int) samples.stream().filter(Sample::key).count();
        ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * count).putInt(0).putInt(count);
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).key()) {
                bytes.putInt(i + 1);
            }
        }
        return bytes.array();
    }

    private byte[] sizes() {
        ByteBuffer bytes = ByteBuffer.allocate(12 + 4 * samples.size());
        bytes.putInt(0).putInt(0).putInt(samples.size());
        samples.forEach(s -> bytes.putInt(s.piece().size()));
        return bytes.array();
    }

    private List<Box> chunks() {
        List<Long> starts = new ArrayList<>();
        List<int[]> runs = new ArrayList<>();
        int from = 0;
        while (from < offsets.length) {
            int to = from + 1;
            while (to < offsets.length && to - from < LONGEST_CHUNK && follows(to)) {
                to++;
            }
            starts.add(offsets[from]);
            if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != to - from) {
                runs.add(new int[] {starts.size(), to - from});
            }
            from = to;
        }
        ByteBuffer lengths = ByteBuffer.allocate(8 + 12 * runs.size()).putInt(0).putInt(runs.size());
        runs.forEach(run -> lengths.putInt(run[0]).putInt(run[1]).putInt(1));
        ByteBuffer places = ByteBuffer.allocate(8 + 8 * starts.size()).putInt(0).putInt(starts.size());
        starts.forEach(places::putLong);
        return List.of(Box.leaf("stsc", lengths.array()), Box.leaf("co64", places.array()));
    }

    private boolean follows(int sample) {
        return offsets[sample]
                == offsets[sample - 1] + samples.get(sample - 1).piece().size();
    }
}
