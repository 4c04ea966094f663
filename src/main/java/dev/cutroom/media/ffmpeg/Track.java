package dev.cutroom.media.ffmpeg;

/** One track as ffmpeg lists it: its index in the file, codec by ffmpeg's name, and language ({@code und} when unsaid). */
public record Track(int stream, TrackKind kind, String codec, String language) {}
