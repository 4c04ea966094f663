package dev.cutroom.media.ffmpeg;

import java.util.List;

/**
 * The arguments that keep what a file tells of itself: title, artist, date; not when and by what it was written.
 *
 * <p>Nor the timecode of its first picture: a clip begins elsewhere, and an MP4 file gets a track of its own for it.
 */
final class Told {
    static final List<String> KEPT = List.of(
            "-map_metadata",
            "0",
            "-metadata",
            "creation_time=",
            "-metadata",
            "encoder=",
            "-metadata",
            "timecode=",
            "-metadata:s",
            "timecode=",
            "-map_chapters",
            "-1");

    private Told() {}
}
