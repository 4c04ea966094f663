package dev.cutroom.media.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * An MP4 file: its header and its tracks.
 *
 * <p>It may be a stranger's. What contradicts itself is an {@link IllegalArgumentException}, or another one of those that
 * reading beyond some bytes is; memory stays within a small multiple of the header.
 */
public final class MovieFile {
    private static final int MOST_HEADER_BYTES = 128 << 20;
    private static final int MOST_BRANDS_BYTES = 4096;

    private final Path file;
    private final Box header;
    private final byte[] brands;

    private MovieFile(Path file, Box header, byte[] brands) {
        this.file = file;
        this.header = header;
        this.brands = brands;
    }

    /** @throws IOException when it has no header, or one of more than 128 MiB */
    public static MovieFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] brands = new byte[0];
            long at = 0;
            while (at + 8 <= channel.size()) {
                ByteBuffer start = read(channel, at, (int) Math.min(16, channel.size() - at));
                long size = size(start, channel.size() - at);
                String type = Box.type(start.position(4));
                if (size < 8) {
                    throw new IOException("a box " + type + " of " + size + " bytes");
                }
                if (type.equals("ftyp") && size <= MOST_BRANDS_BYTES) {
                    brands = read(channel, at, (int) size).array();
                } else if (type.equals("moov") && size <= MOST_HEADER_BYTES) {
                    return new MovieFile(
                            file, Box.parse(read(channel, at, (int) size)).get(0), brands);
                }
                at += size;
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

    /** Ticks a second of the movie's own clock. */
    public long timescale() {
        return Header.of(header.child("mvhd").orElseThrow()).timescale();
    }

    /** True where pictures and sound do not all lie in the tables, but in pieces that follow. */
    public boolean fragmented() {
        return header.child("mvex").isPresent();
    }

    /** True where it may hold chapters, as a list or as a track. */
    public boolean chaptered() {
        boolean listed = header.child("udta").filter(box -> names(box, "chpl")).isPresent();
        return listed
                || header.children().stream()
                        .flatMap(track -> track.child("tref").stream())
                        .anyMatch(box -> names(box, "chap"));
    }

    private static boolean names(Box box, String type) {
        return new String(box.payload(), StandardCharsets.ISO_8859_1).contains(type);
    }

    /**
     * The header of a new file with some of the tracks, their samples left out. Of this file, which may be a stranger's, only
     * that gets into it which is known here.
     *
     * @param streams numbers of tracks, in the order of the new file
     * @throws IllegalArgumentException or another one at run time when the header says more than that
     */
    public MovieFile known(List<Integer> streams) {
        return KnownHeader.of(this, streams);
    }

    MovieFile with(Box otherHeader, byte[] otherBrands) {
        return new MovieFile(file, otherHeader, otherBrands);
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
