package dev.cutroom.media.ffmpeg;

import java.util.Optional;
import java.util.stream.IntStream;

/** Knows MPEG transport streams by their sync byte at each packet: 188 bytes, 192 (m2ts) or 204 (with parity). */
final class TransportStream {
    private static final int[] PACKETS = {188, 192, 204};
    private static final int WANTED = 5;
    private static final int LEAST = 3;

    private TransportStream() {}

    static Optional<Look> look(Head head) {
        boolean found = IntStream.of(PACKETS)
                .anyMatch(size -> IntStream.range(0, size).anyMatch(offset -> synced(head, offset, size)));
        return found ? Optional.of(Look.at(Demuxer.MPEG_TS)) : Optional.empty();
    }

    private static boolean synced(Head head, int offset, int size) {
        int packets = (head.length() - offset + size - 1) / size;
        int seen = Math.min(packets, offset == 0 || size == 192 && offset == 4 ? WANTED : 4 * WANTED);
        return packets >= LEAST && IntStream.range(0, seen).allMatch(i -> head.at(offset + i * size) == 0x47);
    }
}
