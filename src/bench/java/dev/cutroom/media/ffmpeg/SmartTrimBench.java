package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight minutes out of ten, 1080p: a smart trim against a plain copy of the same range and an encode of its two partial
 * groups by hand, in turn in one run; and against encoding all of it.
 */
class SmartTrimBench {
    private static final int ROUNDS = 5;
    private static final double START = 60.5;
    private static final double END = 541.5;
    private static final double ENCODED_SECONDS = 12;

    @TempDir
    Path scratch;

    private final Tools tools = Workbench.installed();

    @Test
    void smartAgainstByHand() {
        Path source = source();
        MediaFacts facts = tools.prober.probe(source, scratch);
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double smart = Workbench.seconds(() -> smart(source, facts));
            double hand = Workbench.seconds(() -> byHand(source));
            if (round >= 0) {
                ratios[round] = smart / hand;
                ours[round] = smart;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(ours);
        double part = Workbench.seconds(() -> trim(source, facts, START + ENCODED_SECONDS, TrimMode.EXACT));
        double faster = part * (END - START) / ENCODED_SECONDS / ours[ROUNDS / 2];
        System.out.printf(
                "smart trim of 8 minutes: %.2f s, %.2f times as long as by hand (%.2f..%.2f), %.0f times faster than encoding%n",
                ours[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1], faster);
        assertTrue(ratios[ROUNDS / 2] <= 1.5, "ratio " + ratios[ROUNDS / 2]);
        assertTrue(faster >= 20, "only " + faster + " times faster");
    }

    /** Twenty seconds with movement and grain, thirty times over. */
    private Path source() {
        String picture = "testsrc2=s=1920x1080:r=30:d=20,noise=alls=7:allf=t,format=yuv420p";
        List<String> encoder = List.of("-c:v", "libx264", "-preset", "ultrafast", "-b:v", "6M", "-maxrate", "8M");
        List<String> groups = List.of("-bufsize", "8M", "-g", "60", "-flags", "+cgop");
        Path part = bench().made(
                        "part.mp4",
                        Workbench.with(List.of("-f", "lavfi", "-i", picture), Workbench.with(encoder, groups)));
        return bench().tenMinutes(part);
    }

    private void smart(Path source, MediaFacts facts) {
        TrimResult result = trim(source, facts, END, TrimMode.SMART);
        assertEquals(TrimMode.SMART, result.mode(), result.reason());
    }

    private TrimResult trim(Path source, MediaFacts facts, double end, TrimMode mode) {
        return tools.trimmer.trim(new Cut(source, facts, START, end, mode, 0), scratch, part -> {});
    }

    private void byHand(Path source) {
        String file = "file:" + source;
        bench().made("middle.mp4", List.of("-ss", "62", "-i", file, "-t", "478", "-c", "copy"));
        List<String> encoder = List.of("-an", "-c:v", "libx264", "-preset", "veryfast");
        bench().made("first.mp4", Workbench.with(List.of("-ss", "60.5", "-i", file, "-t", "1.5"), encoder));
        bench().made("last.mp4", Workbench.with(List.of("-ss", "540", "-i", file, "-t", "1.5"), encoder));
    }

    private Workbench bench() {
        return new Workbench(tools, scratch);
    }
}
