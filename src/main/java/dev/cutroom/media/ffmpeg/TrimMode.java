package dev.cutroom.media.ffmpeg;

/** How a trim is made: every picture encoded anew and cut to the frame, or packets copied from a keyframe on. */
public enum TrimMode {
    EXACT,
    COPY
}
