package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten minutes of 720p in parts of 29.5 s: smart parts against encoding all of it, of which one part tells the time. */
class SmartSplitBench {
    private static final int ROUNDS = 3;
    private static final double EACH = 29.5;
    private static final int PARTS = 20;

    @TempDir
    Path scratch;

    private final Tools tools = Tools.of(Tools.installed().isPresent() ? Origin.INSTALLED : Origin.BUNDLED);

    @Test
    void smartAgainstExact() {
        Path source = source();
        MediaFacts facts = tools.prober.probe(source, scratch);
        double[] faster = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = seconds(() -> split(source, facts));
            double part = seconds(() ->
                    tools.trimmer.trim(new Cut(source, facts, EACH, 2 * EACH, TrimMode.EXACT, 0), scratch, done -> {}));
            faster[round] = part * PARTS / ours[round];
        }
        Arrays.sort(faster);
        Arrays.sort(ours);
        System.out.printf(
                "smart split into %d parts: %.2f s, %.1f times faster than encoding (%.1f..%.1f)%n",
                PARTS, ours[ROUNDS / 2], faster[ROUNDS / 2], faster[0], faster[ROUNDS - 1]);
        assertTrue(faster[ROUNDS / 2] >= 4, "only " + faster[ROUNDS / 2] + " times faster");
    }

    private void split(Path source, MediaFacts facts) {
        List<Double> starts = IntStream.range(0, PARTS).mapToObj(i -> i * EACH).toList();
        List<TrimResult> parts = tools.splitter.split(new Split(source, facts, starts, 0), scratch, part -> {});
        assertEquals(PARTS, parts.size());
        parts.forEach(part -> assertEquals(TrimMode.SMART, part.mode(), part.reason()));
    }

    /** Twenty seconds with movement and grain, thirty times over; sound would not repeat without a gap. */
    private Path source() {
        String picture = "testsrc2=s=1280x720:r=30:d=20,noise=alls=7:allf=t,format=yuv420p";
        List<String> encoder = List.of("-c:v", "libx264", "-preset", "veryfast", "-g", "60", "-flags", "+cgop");
        Path part = made("part.mp4", with(List.of("-f", "lavfi", "-i", picture), encoder));
        List<String> inputs = List.of("-stream_loop", "29", "-i", "file:" + part, "-f", "lavfi", "-i");
        List<String> outputs =
                List.of("sine=440:r=48000:d=600", "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac");
        return made("source.mp4", with(inputs, outputs));
    }

    private static List<String> with(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private Path made(String name, List<String> arguments) {
        Path file = scratch.resolve(name);
        List<String> all = with(List.of("-v", "error"), with(arguments, List.of("file:" + file)));
        tools.calls.run(all, scratch, c -> c.withLimit(tools.calls.config().encodeLimit()));
        return file;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
