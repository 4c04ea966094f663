package dev.cutroom.media.ffmpeg;

/** What a track holds. */
public enum TrackKind {
    VIDEO,
    AUDIO,
    SUBTITLE,
    OTHER
}
