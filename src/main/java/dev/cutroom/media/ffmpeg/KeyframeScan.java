package dev.cutroom.media.ffmpeg;

import java.util.Optional;

/**
 * Finds the last keyframe at or before a time that a copy may begin with.
 *
 * <p>A keyframe that is followed by pictures which are shown before it (open GOP) is passed over: those pictures need the
 * group before and would not decode.
 */
final class KeyframeScan {
    /** A keyframe's time of showing and of decoding, in seconds of the file's clock. */
    record Keyframe(double shown, double decoded) {}

    private final double limit;
    private Keyframe candidate;
    private Keyframe best;

    KeyframeScan(double limit) {
        this.limit = limit;
    }

    void take(Packet packet, Rational timeBase) {
        if (packet.track() != 0 || !packet.timed()) {
            return;
        }
        double time = packet.pts() * timeBase.value();
        if (packet.key()) {
            settle();
            boolean fits = packet.shown() && time <= limit + SpanFinder.NEAR;
            candidate = fits ? new Keyframe(time, decoded(packet, timeBase)) : null;
        } else if (candidate != null && time < candidate.shown()) {
            candidate = null;
        }
    }

    Optional<Keyframe> found() {
        settle();
        return Optional.ofNullable(best);
    }

    /** The keyframe that is not yet known to begin a closed group, or null. */
    Keyframe candidate() {
        return candidate;
    }

    static double decoded(Packet packet, Rational timeBase) {
        return (packet.dts() == Packet.NONE ? packet.pts() : Math.min(packet.dts(), packet.pts())) * timeBase.value();
    }

    private void settle() {
        if (candidate != null) {
            best = candidate;
        }
    }
}
