package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, with questions one can ask of them. */
record Head(byte[] bytes) {
    private static final int LENGTH = 128 * 1024;

    static Head of(Path file) throws IOException {
        return at(file, 0);
    }

    /** The bytes from a position on, for what stands behind a long tag. */
    static Head at(Path file, long position) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(position, Files.size(file)));
            return new Head(in.readNBytes(LENGTH));
        }
    }

    int length() {
        return bytes.length;
    }

    /** The byte as 0..255, or -1 beyond the end. */
    int at(int index) {
        return index >= 0 && index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /** Four bytes, big end first, as 0..2^32-1, or -1 beyond the end. */
    long word(int index) {
        if (index < 0 || index + 4 > bytes.length) {
            return -1;
        }
        return (long) at(index) << 24 | at(index + 1) << 16 | at(index + 2) << 8 | at(index + 3);
    }

    boolean has(int index, String ascii) {
        return ascii(index, ascii.length()).equals(ascii);
    }

    boolean hasHex(int index, String hex) {
        for (int i = 0; i < hex.length() / 2; i++) {
            if (at(index + i) != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }

    String ascii(int index, int count) {
        int from = Math.min(index, bytes.length);
        int to = Math.min(index + count, bytes.length);
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
