package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A track of subtitles in a file of its own.
 *
 * @param notes what the source says of its tracks
 */
record TextFile(Track track, TextFormat format, Path file, TrackNotes notes) {
    /** Clips it to a span, in its place; its letters may be of any character set. */
    void clip(Span span) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, format.clipped(text, span), StandardCharsets.ISO_8859_1);
    }

    /** The arguments that name it as the subtitle of this number. */
    List<String> names(int number) {
        String at = "s:" + number;
        List<String> names = new ArrayList<>(List.of("-metadata:s:" + at, "language=" + track.language()));
        names.addAll(notes.arguments(track.stream(), at));
        return names;
    }
}
