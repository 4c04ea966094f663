package dev.cutroom.media.ffmpeg;

import java.util.List;

/** A clock for each track of a pass over packets. */
final class PacketClocks {
    private final PacketClock[] clocks;

    PacketClocks(int tracks) {
        this.clocks = new PacketClock[tracks];
    }

    void take(Packet packet, Rational timeBase) {
        int track = packet.track();
        if (clocks[track] == null) {
            clocks[track] = new PacketClock(timeBase);
        }
        clocks[track].take(packet);
    }

    /** All clocks; one that stands still for a track without packets. */
    List<PacketClock> end() {
        for (int i = 0; i < clocks.length; i++) {
            clocks[i] = clocks[i] == null ? new PacketClock(Rational.ONE) : clocks[i];
            clocks[i].end();
        }
        return List.of(clocks);
    }
}
