package dev.cutroom.media.ffmpeg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads ffmpeg's {@code framecrc} output line by line: time bases first, then every packet. */
final class PacketPass implements Consumer<String> {
    private final Map<Integer, Rational> timeBases = new HashMap<>();
    private final BiConsumer<Packet, Rational> listener;

    PacketPass(BiConsumer<Packet, Rational> listener) {
        this.listener = listener;
    }

    /** Arguments that print all packets of these tracks, the first as track 0; no decoding, so as fast as the disk. */
    static List<String> arguments(List<String> input, List<Integer> streams) {
        List<String> arguments = new java.util.ArrayList<>(List.of("-v", "error"));
        arguments.addAll(input);
        streams.forEach(s -> arguments.addAll(List.of("-map", "0:" + s)));
        arguments.addAll(List.of("-c", "copy", "-copyinkf", "-f", "framecrc", "pipe:1"));
        return List.copyOf(arguments);
    }

    @Override
    public void accept(String line) {
        if (line.startsWith("#tb ")) {
            int colon = line.indexOf(':');
            timeBases.put(Integer.parseInt(line.substring(4, colon).trim()), Rational.parse(line.substring(colon + 1)));
            return;
        }
        Packet.parse(line).ifPresent(p -> listener.accept(p, timeBases.getOrDefault(p.track(), Rational.ONE)));
    }
}
