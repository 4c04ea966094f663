package dev.cutroom.media.ffmpeg;

/**
 * Counts the packets from a keyframe on that hold every picture before {@code end}.
 *
 * <p>Pictures are stored in another order than shown. Whatever is stored before a picture that is needed comes along, and
 * then all that is shown before the latest of those, so that no picture is missing in the middle of the end.
 */
final class CopyScan {
    private final KeyframeScan.Keyframe key;
    private final double each;
    private final double end;
    private double bound;
    private double latest = -Double.MAX_VALUE;
    private double taken = -Double.MAX_VALUE;
    private boolean begun;
    private long stored;
    private long pictures;
    private double firstSound = Double.POSITIVE_INFINITY;
    private final DecodingOrder order = new DecodingOrder();

    /** @param each duration of a picture, in seconds */
    CopyScan(KeyframeScan.Keyframe key, double end, double each) {
        this.key = key;
        this.end = end;
        this.each = each;
        this.bound = end - SpanFinder.NEAR;
    }

    void take(Packet packet, Rational timeBase, boolean picture) {
        if (!packet.timed()) {
            order.lose(picture);
            return;
        }
        double time = packet.pts() * timeBase.value();
        if (picture) {
            takePicture(packet, time, timeBase);
        } else {
            takeSound(time);
        }
    }

    void takeSound(double time) {
        if (time >= key.shown() - 1e-6) {
            firstSound = Math.min(firstSound, time);
        }
    }

    private void takePicture(Packet packet, double time, Rational timeBase) {
        begun |= packet.key() && time >= key.shown() - 1e-6;
        if (!begun) {
            return;
        }
        stored++;
        order.pass(packet, timeBase);
        latest = Math.max(latest, time);
        if (time < bound) {
            pictures = stored;
            taken = latest;
            order.take();
            bound = Math.max(bound, latest);
        }
    }

    CopyPlan plan() {
        double until = pictures > 0 ? taken + each : end;
        return new CopyPlan(key.shown(), key.decoded(), until, pictures, firstSound, order.leave());
    }
}
