package dev.cutroom.media.whisper;

import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints what a model hears in raw sound (16 kHz, mono, s16le), without anything that is made of it afterwards: for work on
 * what is made of it.
 *
 * <p>Arguments: model, language or {@code auto}, file of sound, and, for a part of it, the first millisecond and the one after the
 * last.
 */
final class HearingDump {
    private HearingDump() {}

    public static void main(String... arguments) throws Exception {
        short[] sound = sound(Path.of(arguments[2]));
        int from = arguments.length > 3 ? Integer.parseInt(arguments[3]) * 16 : 0;
        int to = arguments.length > 4 ? Math.min(sound.length, Integer.parseInt(arguments[4]) * 16) : sound.length;
        short[] part = java.util.Arrays.copyOfRange(sound, from, to);
        Path directory = Files.createTempDirectory("hearing");
        int threads = Runtime.getRuntime().availableProcessors();
        try (Child child = Child.start(
                new ProcessRunner(), directory, Path.of(arguments[0]).toAbsolutePath())) {
            long began = System.nanoTime();
            Heard heard = child.hear(part, new Request(new Instruction(arguments[1], false, ""), true, threads, 5));
            for (HeardSegment segment : heard.segments()) {
                System.out.println(Wire.segment(segment));
                for (HeardToken token : segment.tokens()) {
                    System.out.println(Wire.token(token));
                }
            }
            System.err.printf("%d ms heard in %.2f s%n", heard.millis(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static short[] sound(Path file) throws Exception {
        ShortBuffer samples = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        short[] sound = new short[samples.remaining()];
        samples.get(sound);
        return sound;
    }
}
