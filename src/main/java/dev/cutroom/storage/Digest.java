package dev.cutroom.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/** SHA-256 of bytes that pass by. */
final class Digest {

    private static final int BUFFER = 256 << 10;
    private static final long BETWEEN_LOOKS = 64 << 20;

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** @param alive is told for each piece that was read */
    static String of(Path file, Runnable alive) throws IOException {
        Digest digest = new Digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                alive.run();
                digest.sha256.update(buffer, 0, n);
            }
        }
        return digest.hex();
    }

    /**
     * Copies a stream into a new file, forces it to disk and hashes it on the way.
     *
     * @return bytes written
     * @param room asked again and again: is there still room on the disk?
     * @throws TooLarge as soon as more than {@code limit} bytes have come
     */
    long copy(InputStream from, Path to, long limit, BooleanSupplier room) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            // Filled each time: a form comes in pieces of some kilobytes, and each write has its price.
            for (int n = from.readNBytes(buffer, 0, BUFFER); n > 0; n = from.readNBytes(buffer, 0, BUFFER)) {
                size += n;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                if (size / BETWEEN_LOOKS > (size - n) / BETWEEN_LOOKS && !room.getAsBoolean()) {
                    throw new IOException(StorageFailure.NO_SPACE);
                }
                sha256.update(buffer, 0, n);
                out.write(ByteBuffer.wrap(buffer, 0, n));
            }
            out.force(true);
        }
        return size;
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
