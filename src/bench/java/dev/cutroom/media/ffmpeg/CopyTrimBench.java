package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy trim of eight minutes out of ten, on disk and hashed, against a copy of the same bytes that is forced to disk. */
class CopyTrimBench {
    private static final int ROUNDS = 7;
    private static final int STROKE = 1 << 20;

    @TempDir
    Path scratch;

    private final Tools tools = Workbench.installed();

    @Test
    void copyTrimAgainstCopy() {
        Path source = source();
        MediaFacts facts = tools.prober.probe(source, scratch);
        double[] ratios = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long began = System.nanoTime();
            TrimResult trimmed = trim(source, facts);
            double trim = (System.nanoTime() - began) / 1e9;
            began = System.nanoTime();
            copy(trimmed.file());
            double copy = (System.nanoTime() - began) / 1e9;
            if (round >= 0) {
                ratios[round] = trim / copy;
                ours[round] = trim;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(ours);
        System.out.printf(
                "copy trim: %.2f s, %.2f times as long as a copy (%.2f..%.2f)%n",
                ours[ROUNDS / 2], ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        assertTrue(ratios[ROUNDS / 2] <= 1.4, "ratio " + ratios[ROUNDS / 2]);
    }

    /** Ten minutes of 1080p at 12 Mbit/s, from a piece that repeats. */
    private Path source() {
        String picture = "testsrc2=s=1920x1080:r=30:d=10,noise=alls=10:allf=t,format=yuv420p";
        Path part = bench().made(
                        "part.mp4",
                        List.of(
                                "-f",
                                "lavfi",
                                "-i",
                                picture,
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast",
                                "-b:v",
                                "12M",
                                "-g",
                                "60"));
        return bench().made(
                        "source.mp4",
                        List.of(
                                "-stream_loop",
                                "59",
                                "-i",
                                "file:" + part,
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=440:r=48000:d=600",
                                "-map",
                                "0:v",
                                "-map",
                                "1:a",
                                "-c:v",
                                "copy",
                                "-c:a",
                                "aac"));
    }

    private TrimResult trim(Path source, MediaFacts facts) {
        TrimResult result = tools.trimmer.trim(new Cut(source, facts, 60, 540, TrimMode.COPY, 0), scratch, part -> {});
        assertEquals(64, result.sha256().length());
        return result;
    }

    private void copy(Path file) {
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(
                        scratch.resolve("copy"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(STROKE);
            while (in.read(buffer.clear()) >= 0) {
                out.write(buffer.flip());
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Workbench bench() {
        return new Workbench(tools, scratch);
    }
}
