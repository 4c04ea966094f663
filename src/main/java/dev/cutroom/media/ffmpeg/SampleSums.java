package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;

/** Makes the checksums that ffmpeg's {@code framecrc} prints, of samples that are read here. */
final class SampleSums {
    private static final long MODULUS = 65_521;

    private SampleSums() {}

    /** The packets with the checksums of their samples, where they have none yet. */
    static List<SourcePacket> of(List<SourcePacket> packets, List<Sample> samples) throws IOException {
        if (packets.stream().allMatch(p -> p.sum() != SourcePacket.UNKNOWN)) {
            return packets;
        }
        List<SourcePacket> summed = new ArrayList<>();
        for (int i = 0; i < packets.size(); i++) {
            summed.add(packets.get(i).summed(of(samples.get(i).piece().bytes())));
        }
        return summed;
    }

    /** Adler-32 that begins with 0 instead of 1: its lower half is then smaller by one, its upper one by the length. */
    static long of(byte[] bytes) {
        Adler32 adler = new Adler32();
        adler.update(bytes);
        long low = adler.getValue() & 0xffff;
        long high = adler.getValue() >>> 16;
        return Math.floorMod(high - bytes.length, MODULUS) << 16 | Math.floorMod(low - 1, MODULUS);
    }
}
