package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/** One exact result that is to be made: the pictures of a span, into a file. */
record Piece(Cut cut, Span span, Path file) {}
