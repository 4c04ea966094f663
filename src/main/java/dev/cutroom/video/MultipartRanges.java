package dev.cutroom.video;

import dev.cutroom.video.ByteRanges.ByteRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** Several ranges of a file as one {@code multipart/byteranges} body (RFC 9110, section 14.6). */
final class MultipartRanges {

    private final Path file;
    private final String partType;
    private final long size;
    private final List<ByteRange> ranges;
    private final String boundary = UUID.randomUUID().toString();

    MultipartRanges(Path file, String partType, long size, List<ByteRange> ranges) {
        this.file = file;
        this.partType = partType;
        this.size = size;
        this.ranges = ranges;
    }

    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    void write(OutputStream out) throws IOException {
        WritableByteChannel to = Channels.newChannel(out);
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            for (ByteRange range : ranges) {
                text(
                        out,
                        "\r\n--" + boundary + "\r\nContent-Type: " + partType + "\r\nContent-Range: "
                                + range.contentRange(size) + "\r\n\r\n");
                copy(from, range, to);
            }
        }
        text(out, "\r\n--" + boundary + "--\r\n");
    }

    private static void copy(FileChannel from, ByteRange range, WritableByteChannel to) throws IOException {
        long at = range.first();
        while (at <= range.last()) {
            long copied = from.transferTo(at, Math.min(range.last() - at + 1, 1 << 20), to);
            if (copied <= 0) {
                throw new IOException("The file became shorter while it was read");
            }
            at += copied;
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
