package dev.cutroom.media.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The list of chapters that players know from Nero's files ({@code chpl}): up to 255, each named in up to 255 bytes. */
final class Chapters {
    private static final int MOST = 255;
    /** Times are counted in units of 100 nanoseconds. */
    private static final long UNITS = 10_000;

    private Chapters() {}

    static byte[] box(List<Chapter> chapters) {
        List<Chapter> told = chapters.subList(0, Math.min(MOST, chapters.size()));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, (byte) told.size()});
        for (Chapter chapter : told) {
            byte[] title = fitting(chapter.title());
            body.writeBytes(ByteBuffer.allocate(9)
                    .putLong(chapter.start() * UNITS)
                    .put((byte) title.length)
                    .array());
            body.writeBytes(title);
        }
        return Box.leaf("chpl", body.toByteArray()).bytes();
    }

    /** Cut off between two letters. */
    private static byte[] fitting(String title) {
        byte[] bytes = title.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(MOST, bytes.length);
        while (length < bytes.length && (bytes[length] & 0xc0) == 0x80) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }
}
