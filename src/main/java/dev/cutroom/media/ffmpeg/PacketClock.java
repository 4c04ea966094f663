package dev.cutroom.media.ffmpeg;

/** What all packets of one track say together: how many are shown, from when to when, how far apart. Fixed memory. */
final class PacketClock {
    private static final double LONGEST_LAST_SECONDS = 10;

    private final double tick;
    private final Gaps shownGaps = new Gaps();
    private final Gaps storedGaps = new Gaps();
    private long shown;
    private long untimed;
    private long first = Long.MAX_VALUE;
    private long lastStart = Long.MIN_VALUE;
    private long lastDuration;

    PacketClock(Rational timeBase) {
        this.tick = timeBase.value();
    }

    void take(Packet packet) {
        if (!packet.shown()) {
            return;
        }
        shown++;
        if (packet.dts() != Packet.NONE) {
            storedGaps.add(packet.dts());
        }
        if (!packet.timed()) {
            untimed++;
            return;
        }
        shownGaps.add(packet.pts());
        first = Math.min(first, packet.pts());
        if (packet.pts() >= lastStart) {
            lastStart = packet.pts();
            lastDuration = packet.duration();
        }
    }

    void end() {
        shownGaps.end();
        storedGaps.end();
    }

    long shown() {
        return shown;
    }

    /** False where some packets carry no time of showing, as in AVI, MPEG program streams and raw streams. */
    boolean timed() {
        return untimed == 0 && shown > 0;
    }

    /** Gaps in showing order where the file tells them, else in storing order, which at a constant rate are the same. */
    Gaps gaps() {
        return timed() ? shownGaps : storedGaps;
    }

    double tick() {
        return tick;
    }

    double firstSeconds() {
        return first == Long.MAX_VALUE ? 0 : first * tick;
    }

    double lastStartSeconds() {
        return lastStart == Long.MIN_VALUE ? 0 : lastStart * tick;
    }

    /** The last packet's duration; one that claims far more than any gap in the file is a lie and counts as a usual gap. */
    double lastDurationSeconds(boolean constant) {
        double usual = gaps().mean() * tick;
        double claimed = lastDuration * tick;
        double most = constant && usual > 0 ? 2 * usual : Math.max(LONGEST_LAST_SECONDS, 2 * gaps().most() * tick);
        return claimed > 0 && claimed <= most ? claimed : usual;
    }
}
