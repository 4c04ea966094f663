package dev.cutroom.media.font;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tables of a TrueType or OpenType file, or of a collection of several faces. */
final class FontFile implements Closeable {
    static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc", ".otc");
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    private static final int OPEN_TYPE = 0x4F54544F;
    private static final int COLLECTION = 0x74746366;
    private static final int MOST_FACES = 64;
    private static final int LARGEST_TABLE = 16 << 20;

    private final FileChannel channel;

    FontFile(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /** Where each of its faces begins; none for a file of another kind. */
    List<Integer> faces() throws IOException {
        ByteBuffer head = bytes(0, 12);
        return switch (head.getInt(0)) {
            case TRUE_TYPE, APPLE, OPEN_TYPE -> List.of(0);
            case COLLECTION -> collected(Math.min(head.getInt(8), MOST_FACES));
            default -> List.of();
        };
    }

    private List<Integer> collected(int count) throws IOException {
        ByteBuffer offsets = bytes(12, 4 * Math.max(0, count));
        List<Integer> faces = new ArrayList<>();
        while (offsets.hasRemaining()) {
            faces.add(offsets.getInt());
        }
        return faces;
    }

    /** One table of the face that begins there. */
    Optional<ByteBuffer> table(int face, String tag) throws IOException {
        int count = bytes(face + 4, 2).getShort(0) & 0xFFFF;
        ByteBuffer directory = bytes(face + 12, 16 * count);
        for (int i = 0; i < count; i++) {
            if (tag(directory, 16 * i).equals(tag)) {
                return Optional.of(bytes(directory.getInt(16 * i + 8), directory.getInt(16 * i + 12)));
            }
        }
        return Optional.empty();
    }

    /** Has the face such a table? It is not read. */
    boolean has(int face, String tag) throws IOException {
        int count = bytes(face + 4, 2).getShort(0) & 0xFFFF;
        ByteBuffer directory = bytes(face + 12, 16 * count);
        return IntStream.range(0, count).anyMatch(i -> tag(directory, 16 * i).equals(tag));
    }

    /** @throws SpoiledFont when a table of the face lies outside of the file */
    void requireWhole(int face) throws IOException {
        int count = bytes(face + 4, 2).getShort(0) & 0xFFFF;
        ByteBuffer directory = bytes(face + 12, 16 * count);
        for (int i = 0; i < count; i++) {
            long from = Integer.toUnsignedLong(directory.getInt(16 * i + 8));
            if (from + Integer.toUnsignedLong(directory.getInt(16 * i + 12)) > channel.size()) {
                throw new SpoiledFont("a table lies behind the end of the file");
            }
        }
    }

    private static String tag(ByteBuffer directory, int at) {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tag.append((char) (directory.get(at + i) & 0xFF));
        }
        return tag.toString();
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        if (from < 0 || length < 0 || length > LARGEST_TABLE) {
            throw new SpoiledFont("a table that cannot be");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new SpoiledFont("the file ends in the middle of a table");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
