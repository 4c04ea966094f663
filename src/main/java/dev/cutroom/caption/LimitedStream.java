package dev.cutroom.caption;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more bytes have come than may. */
final class LimitedStream extends FilterInputStream {

    private long left;

    LimitedStream(InputStream bytes, long most) {
        super(bytes);
        this.left = most;
    }

    /** There were more. */
    static final class Exceeded extends IOException {}

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
