package dev.cutroom.media.mp4;

/** A named stretch of a movie, in milliseconds. */
public record Chapter(long start, long end, String title) {}
