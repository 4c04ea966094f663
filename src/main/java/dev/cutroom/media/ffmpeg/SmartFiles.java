package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/** The files that a smart trim is made of, in the scratch directory. */
record SmartFiles(Path indexed, Path head, Path tail, Path copied, Path result) {
    /** @param result name of the result */
    static SmartFiles in(Path scratch, String result) {
        return new SmartFiles(
                scratch.resolve("indexed.mp4"),
                scratch.resolve("head.mp4"),
                scratch.resolve("tail.mp4"),
                scratch.resolve("copied.mp4"),
                scratch.resolve(result));
    }

    /** Removes all but the result. */
    void removeParts() {
        SmartScan.remove(indexed);
        SmartScan.remove(head);
        SmartScan.remove(tail);
        SmartScan.remove(copied);
    }
}
