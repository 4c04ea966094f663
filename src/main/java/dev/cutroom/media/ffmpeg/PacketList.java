package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps packets of ffmpeg's {@code framecrc} output in the order they are stored: all of the first tracks, and of others the
 * first and the last, since a long file has a million packets of sound.
 */
final class PacketList implements Consumer<String> {
    /** A track's parameters take more bytes than what else comes beside a packet. */
    private static final int PARAMETERS = 20;

    private final Map<Integer, Rational> timeBases = new HashMap<>();
    private final Map<Integer, List<SourcePacket>> tracks = new HashMap<>();
    private final Map<Integer, Ends> ends = new HashMap<>();
    private final int whole;

    /** How many packets a track has, its first one and its last. */
    record Ends(int count, SourcePacket first, SourcePacket last) {}

    /** @param whole how many tracks are kept whole */
    PacketList(int whole) {
        this.whole = whole;
    }

    @Override
    public void accept(String line) {
        if (line.startsWith("#tb ")) {
            int colon = line.indexOf(':');
            timeBases.put(Integer.parseInt(line.substring(4, colon).trim()), Rational.parse(line.substring(colon + 1)));
            return;
        }
        Packet.parse(line).ifPresent(packet -> keep(packet, line));
    }

    List<SourcePacket> track(int number) {
        return tracks.getOrDefault(number, List.of());
    }

    Ends ends(int number) {
        return ends.getOrDefault(number, new Ends(0, null, null));
    }

    private void keep(Packet packet, String line) {
        double tick = timeBases.getOrDefault(packet.track(), Rational.ONE).value();
        SourcePacket kept = new SourcePacket(
                seconds(packet.pts(), tick),
                seconds(packet.dts(), tick),
                packet.duration() * tick,
                packet.size(),
                Long.decode(line.split(",")[5].trim()),
                packet.key(),
                packet.shown(),
                changed(line));
        ends.merge(packet.track(), new Ends(1, kept, kept), (a, b) -> new Ends(a.count() + 1, a.first(), b.last()));
        if (packet.track() < whole) {
            tracks.computeIfAbsent(packet.track(), t -> new ArrayList<>()).add(kept);
        }
    }

    private static double seconds(long ticks, double tick) {
        return ticks == Packet.NONE ? Double.NaN : ticks * tick;
    }

    /** Beside the packet stand {@code S=1, 41, 0x…}: how many things come with it, then size and checksum of each. */
    private static boolean changed(String line) {
        int beside = line.indexOf("S=");
        if (beside < 0) {
            return false;
        }
        String[] parts = line.substring(beside).split(",");
        for (int i = 1; i < parts.length; i += 2) {
            if (Integer.parseInt(parts[i].trim()) > PARAMETERS) {
                return true;
            }
        }
        return false;
    }
}
