package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One track as ffmpeg lists it: its index in the file, codec by ffmpeg's name, and language ({@code und} when unsaid). */
@RegisterForReflection
public record Track(int stream, TrackKind kind, String codec, String language) {}
