package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Edit;
import dev.cutroom.media.mp4.SampleTable;

/**
 * One track of an MP4 file by its own tables, in the order of decoding.
 *
 * @param offset what the file's clock is ahead of the track's list of edits, in seconds
 */
record DirectTrack(SampleTable table, long timescale, Edit edit, double offset) {
    DirectTrack moved(double seconds) {
        return new DirectTrack(table, timescale, edit, offset + seconds);
    }

    int count() {
        return table.count();
    }

    /** When a sample is shown, on the file's clock. */
    double shown(int sample) {
        return time(table.shown(sample));
    }

    /** When a sample is decoded, on the file's clock. */
    double decoded(int sample) {
        return time(table.decode(sample));
    }

    double duration(int sample) {
        return (double) (table.decodeEnd(sample) - table.decode(sample)) / timescale;
    }

    boolean visible(int sample) {
        return table.shown(sample) >= edit.start() && table.shown(sample) < edit.end();
    }

    /** The sample as a packet; its checksum is not known yet. */
    SourcePacket packet(int sample) {
        return new SourcePacket(
                shown(sample),
                decoded(sample),
                duration(sample),
                table.size(sample),
                SourcePacket.UNKNOWN,
                table.key(sample),
                visible(sample),
                false);
    }

    /** The sample as ffmpeg would tell of it, in ticks of the file's clock. */
    Packet plain(int sample) {
        long late = Math.round((offset + edit.delay()) * timescale) - edit.start();
        return new Packet(
                0,
                table.decode(sample) + late,
                table.shown(sample) + late,
                table.decodeEnd(sample) - table.decode(sample),
                table.size(sample),
                table.key(sample),
                visible(sample));
    }

    /** The first sample whose time of decoding is not before this one; all there are when there is none. */
    int at(double time) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (decoded(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first sample that an edit list does not hide. */
    int heard() {
        int first = 0;
        while (first + 1 < count() && table.decodeEnd(first) <= edit.start()) {
            first++;
        }
        return first;
    }

    /** The first sample behind what an edit list shows; all there are where it shows them to the end. */
    int over() {
        int after = count();
        while (after > 0 && table.decode(after - 1) >= edit.end()) {
            after--;
        }
        return after;
    }

    private double time(long ticks) {
        return offset + edit.delay() + (double) (ticks - edit.start()) / timescale;
    }
}
