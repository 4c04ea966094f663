package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.util.List;

/**
 * What goes from the source into a new file as it is.
 *
 * @param like a file of ffmpeg's with the same tracks, pictures first, whose header the new file takes
 * @param samples where the pictures lie, in the order of decoding
 * @param packets the same pictures on the source's clock
 * @param sounds cut to the span
 */
record Copied(MovieFile like, List<Sample> samples, List<SourcePacket> packets, List<NewTrack> sounds) {}
