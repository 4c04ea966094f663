package dev.cutroom.media.ffmpeg;

/**
 * How a trim is made: every picture encoded anew and cut to the frame; packets copied from a keyframe on; or cut to the frame
 * with only the pictures around both ends encoded anew.
 */
public enum TrimMode {
    EXACT,
    COPY,
    SMART
}
