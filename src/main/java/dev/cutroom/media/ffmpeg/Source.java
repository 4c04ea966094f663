package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/** A file that is being looked at: where it lies, what its bytes say, where the tool may work. */
record Source(Path file, Look look, Path scratch) {}
