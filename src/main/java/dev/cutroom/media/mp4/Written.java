package dev.cutroom.media.mp4;

import java.io.IOException;

/** A movie that was written and can be read; it may still be on its way to the disk. */
public final class Written {
    private final Sealing sealing;

    Written(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Waits until the file is on disk.
     *
     * @return SHA-256 of its bytes, in hexadecimal digits
     */
    public String sha256() throws IOException {
        return sealing.sha256Hex();
    }
}
