package dev.cutroom.media.ffmpeg;

/** Finds a time of decoding that separates the pictures taken from those after them. */
final class DecodingOrder {
    private double last = Double.NaN;
    private double taken = Double.NaN;
    private double next = Double.POSITIVE_INFINITY;
    private boolean ordered = true;
    private boolean takenOrdered = true;

    /** Goes by the next packet of a picture, in the order they are stored. */
    void pass(Packet packet, Rational timeBase) {
        double time = packet.dts() == Packet.NONE ? Double.NaN : packet.dts() * timeBase.value();
        // A picture that an edit list hides may be written or not, so it cannot be counted on.
        ordered &= packet.shown() && !(time <= last) && !Double.isNaN(time);
        last = time;
        next = Double.isInfinite(next) ? time : next;
    }

    /** Takes every picture so far. */
    void take() {
        taken = last;
        takenOrdered = ordered;
        next = Double.POSITIVE_INFINITY;
    }

    void lose(boolean picture) {
        ordered &= !picture;
    }

    double leave() {
        return takenOrdered && next > taken ? Double.isInfinite(next) ? next : (taken + next) / 2 : Double.NaN;
    }
}
