package dev.cutroom.media.ffmpeg;

/** Where an ffmpeg comes from. */
public enum Origin {
    CONFIGURED,
    INSTALLED,
    BUNDLED
}
