package dev.cutroom.media.ffmpeg;

/** How long a film goes without a keyframe, at its beginning and end too. */
final class KeyframeGaps {
    private double first = Double.POSITIVE_INFINITY;
    private double firstKey = Double.POSITIVE_INFINITY;
    private double latestKey = Double.NEGATIVE_INFINITY;
    private double latest = Double.NEGATIVE_INFINITY;
    private double longest;

    void take(Packet packet, Rational timeBase) {
        if (!packet.timed() || !packet.shown()) {
            return;
        }
        double time = packet.pts() * timeBase.value();
        first = Math.min(first, time);
        latest = Math.max(latest, time);
        if (packet.key()) {
            longest = latestKey == Double.NEGATIVE_INFINITY ? longest : Math.max(longest, time - latestKey);
            firstKey = Math.min(firstKey, time);
            latestKey = Math.max(latestKey, time);
        }
    }

    /** Seconds; infinite for a film that has none. */
    double longest() {
        return Math.max(longest, Math.max(firstKey - first, latest - latestKey));
    }
}
