package dev.cutroom.media.ffmpeg;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two channels of sound, of which one is to be made: which of them speaks is judged by their energies over the whole file.
 *
 * @param first in squares of samples, summed; of the left channel, or of the centre
 * @param second of the right channel, or of all but the centre
 * @param common the sum of their products: below zero where one is the other turned over, which would cancel out
 * @param centred is the first one the centre?
 */
record Sides(double first, double second, double common, boolean centred) {
    /** 25 dB: a side so much softer is noise beside the other's voice. */
    private static final double SILENT = 0.003;

    private static final double TURNED_OVER = -0.6;
    private static final int BLOCK = 1 << 16;

    /** What a block of interleaved samples is for. */
    private interface Use {
        void take(ShortBuffer samples) throws IOException;
    }

    static Sides of(Path interleaved, boolean centred) throws IOException {
        double[] sums = new double[3];
        read(interleaved, samples -> {
            while (samples.remaining() > 1) {
                double one = samples.get();
                double other = samples.get();
                sums[0] += one * one;
                sums[1] += other * other;
                sums[2] += one * other;
            }
        });
        return new Sides(sums[0], sums[1], sums[2], centred);
    }

    /** The part of the first channel in the mixture, 0 to 1; the rest is the second's. */
    double share() {
        if (first < SILENT * second) {
            return 0;
        }
        if (centred || second < SILENT * first) {
            return 1;
        }
        boolean cancels = common < TURNED_OVER * Math.sqrt(first * second);
        return cancels ? (first >= second ? 1 : 0) : 0.5;
    }

    void mix(Path interleaved, Path mixed) throws IOException {
        double share = share();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(mixed), BLOCK)) {
            read(interleaved, samples -> {
                while (samples.remaining() > 1) {
                    int sample = (int) Math.round(share * samples.get() + (1 - share) * samples.get());
                    out.write(sample);
                    out.write(sample >> 8);
                }
            });
        }
    }

    private static void read(Path file, Use use) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
                use.take(ByteBuffer.wrap(block, 0, n)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer());
            }
        }
    }
}
