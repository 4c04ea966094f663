/**
 * MP4 files as boxes and sample tables, and the parameter sets of H.264 and HEVC inside them: pure bytes, no process.
 *
 * <p>Door: {@link dev.cutroom.media.mp4.MovieFile} reads a movie, a stranger's too, {@link
 * dev.cutroom.media.mp4.MovieWriter} writes one from samples of several files, {@link dev.cutroom.media.mp4.DecoderConfig}
 * holds parameter sets. Must not know ffmpeg.
 */
package dev.cutroom.media.mp4;
