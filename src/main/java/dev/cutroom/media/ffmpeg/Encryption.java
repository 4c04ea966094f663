package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out whether tracks are encrypted, which ffmpeg does not tell: it reads such files and decodes noise.
 *
 * <p>In MP4 the sample description of an encrypted track is named {@code encv} or {@code enca}; in Matroska a
 * ContentEncryption element (0x5035) with its algorithm (0x47E1) stands in the track.
 */
final class Encryption {
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> ENCRYPTED = Set.of("encv", "enca");
    private static final Pattern MATROSKA = Pattern.compile("\u0050\u0035.\u0047\u00e1", Pattern.DOTALL);
    private static final int MOST_BOXES = 100_000;

    private final FileChannel file;
    private int seen;

    private Encryption(FileChannel file) {
        this.file = file;
    }

    static boolean of(Path path, Demuxer demuxer) {
        try {
            if (demuxer == Demuxer.MATROSKA) {
                Head head = Head.of(path);
                return MATROSKA.matcher(head.ascii(0, head.length())).find();
            }
            return demuxer == Demuxer.MOV && boxes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean boxes(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return new Encryption(file).within(0, file.size());
        }
    }

    private boolean within(long from, long to) throws IOException {
        long at = from;
        while (at + 8 <= to && seen++ < MOST_BOXES) {
            ByteBuffer head = read(at, 16);
            long size = size(head, to - at);
            if (size < 8) {
                return false;
            }
            if (encrypted(name(head), at, Math.min(to, at + size))) {
                return true;
            }
            at += size;
        }
        return false;
    }

    private boolean encrypted(String name, long at, long end) throws IOException {
        if (PARENTS.contains(name)) {
            return within(at + 8, end);
        }
        // A sample description begins with version, flags and the number of its entries, which are boxes again.
        return name.equals("stsd") ? within(at + 16, end) : ENCRYPTED.contains(name);
    }

    private ByteBuffer read(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
            continue;
        }
        return bytes;
    }

    private static long size(ByteBuffer head, long rest) {
        long size = head.getInt(0) & 0xffffffffL;
        if (size == 0) {
            return rest;
        }
        return size == 1 ? head.getLong(8) : size;
    }

    private static String name(ByteBuffer head) {
        return new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
    }
}
