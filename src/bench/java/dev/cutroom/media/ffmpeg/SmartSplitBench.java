package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten minutes of 720p in parts of 29.5 s: smart parts against encoding all of it, of which one part tells the time. */
class SmartSplitBench {
    private static final int ROUNDS = 3;
    private static final double EACH = 29.5;
    private static final int PARTS = 20;

    @TempDir
    Path scratch;

    private final Tools tools = Workbench.installed();

    @Test
    void smartAgainstExact() {
        Path source = source();
        MediaFacts facts = tools.prober.probe(source, scratch);
        double[] faster = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = Workbench.seconds(() -> split(source, facts));
            double part = Workbench.seconds(() ->
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

    /** Twenty seconds with movement and grain, thirty times over. */
    private Path source() {
        String picture = "testsrc2=s=1280x720:r=30:d=20,noise=alls=7:allf=t,format=yuv420p";
        List<String> encoder = List.of("-c:v", "libx264", "-preset", "veryfast", "-g", "60", "-flags", "+cgop");
        Path part = bench().made("part.mp4", Workbench.with(List.of("-f", "lavfi", "-i", picture), encoder));
        return bench().tenMinutes(part);
    }

    private Workbench bench() {
        return new Workbench(tools, scratch);
    }
}
