package dev.cutroom.media.ffmpeg;

import java.util.Optional;

/**
 * Finds the keyframe that a copy begins with and what it takes, in one pass: from every keyframe that may be the one it
 * counts as if it were.
 */
final class CopySearch {
    /** Sound is stored near the pictures it belongs to; what was stored just before a keyframe may be heard after it. */
    private static final int SOUNDS = 2048;

    private final KeyframeScan keys;
    private final double end;
    private final double each;
    private final double[] sounds = new double[SOUNDS];
    private long heard;
    private CopyScan best;
    private CopyScan trying;

    /** @param each duration of a picture, in seconds */
    CopySearch(double limit, double end, double each) {
        this.keys = new KeyframeScan(limit);
        this.end = end;
        this.each = each;
    }

    void take(Packet packet, Rational timeBase) {
        boolean picture = packet.track() == 0;
        if (picture) {
            choose(packet, timeBase);
        } else if (packet.timed()) {
            sounds[(int) (heard++ % SOUNDS)] = packet.pts() * timeBase.value();
        }
        feed(best, packet, timeBase, picture);
        feed(trying, packet, timeBase, picture);
    }

    Optional<CopyPlan> plan() {
        return Optional.ofNullable(trying == null ? best : trying).map(CopyScan::plan);
    }

    private void choose(Packet packet, Rational timeBase) {
        KeyframeScan.Keyframe before = keys.candidate();
        keys.take(packet, timeBase);
        if (keys.candidate() != before) {
            // The next keyframe settles the one before; any other picture only ever rules it out.
            best = packet.key() && before != null ? trying : best;
            trying = keys.candidate() == null ? null : begun(keys.candidate());
        }
    }

    private CopyScan begun(KeyframeScan.Keyframe key) {
        CopyScan scan = new CopyScan(key, end, each);
        for (int i = 0; i < Math.min(heard, SOUNDS); i++) {
            scan.takeSound(sounds[i]);
        }
        return scan;
    }

    private static void feed(CopyScan scan, Packet packet, Rational timeBase, boolean picture) {
        if (scan != null) {
            scan.take(packet, timeBase, picture);
        }
    }
}
