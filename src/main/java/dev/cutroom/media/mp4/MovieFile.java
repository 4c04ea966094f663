package dev.cutroom.media.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** An MP4 file that ffmpeg wrote for us: its header and its tracks. */
public final class MovieFile {
    private static final int MOST_HEADER_BYTES = 512 << 20;

    private final Path file;
    private final Box header;
    private final byte[] brands;

    private MovieFile(Path file, Box header, byte[] brands) {
        this.file = file;
        this.header = header;
        this.brands = brands;
    }

    /** @throws IOException when it has no header, or one of more than 512 MiB */
    public static MovieFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] brands = new byte[0];
            long at = 0;
            while (at + 8 <= channel.size()) {
                ByteBuffer start = read(channel, at, (int) Math.min(16, channel.size() - at));
                long size = size(start, channel.size() - at);
                String type = Box.type(start.position(4));
                if (type.equals("ftyp")) {
                    brands = read(channel, at, (int) size).array();
                } else if (type.equals("moov") && size <= MOST_HEADER_BYTES) {
                    return new MovieFile(
                            file, Box.parse(read(channel, at, (int) size)).get(0), brands);
                }
                at += Math.max(8, size);
            }
        }
        throw new IOException("the file has no movie header");
    }

    /** Its tracks, in the order of the file. */
    public List<MovieTrack> tracks() {
        return header.children().stream()
                .filter(box -> box.type().equals("trak"))
                .map(box -> new MovieTrack(box, file))
                .toList();
    }

    Box header() {
        return header;
    }

    /** The box that names the kinds of file this one is. */
    byte[] brands() {
        return brands;
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        return ByteBuffer.wrap(Piece.of(null, at, count).bytes(channel));
    }

    private static long size(ByteBuffer start, long rest) {
        long size = start.getInt(0) & 0xffffffffL;
        if (size == 0) {
            return rest;
        }
        return size == 1 ? start.getLong(8) : size;
    }
}
