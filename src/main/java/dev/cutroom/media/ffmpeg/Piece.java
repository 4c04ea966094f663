package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;

/**
 * One exact result that is to be made: the pictures and sounds of a span, into a file.
 *
 * @param extras of the source, to stand beside them
 */
record Piece(Cut cut, Span span, Extras extras, Path file) {
    Piece with(Extras more) {
        return new Piece(cut, span, more, file);
    }
}
