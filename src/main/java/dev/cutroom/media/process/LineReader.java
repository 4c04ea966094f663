package dev.cutroom.media.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits a stream into lines of bounded length: a line without end must not fill the memory. */
final class LineReader {
    static final int LONGEST = 2000;

    private final byte[] line = new byte[LONGEST];
    private final Consumer<String> listener;
    private int length;

    LineReader(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Reads to the end of the stream; what exceeds the longest line is dropped. */
    void read(InputStream in) {
        byte[] block = new byte[16384];
        try (in) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    take(block[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    private void take(byte b) {
        if (b == '\n' || b == '\r') {
            end();
        } else if (length < LONGEST) {
            line[length++] = b;
        }
    }

    private void end() {
        if (length > 0) {
            listener.accept(new String(line, 0, length, StandardCharsets.UTF_8));
            length = 0;
        }
    }
}
