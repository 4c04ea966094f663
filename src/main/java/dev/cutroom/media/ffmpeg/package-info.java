/**
 * Everything that is said to ffmpeg, and everything that is read from it.
 *
 * <p>Door: {@link dev.cutroom.media.ffmpeg.Prober}, {@link dev.cutroom.media.ffmpeg.Trimmer},
 * {@link dev.cutroom.media.ffmpeg.FrameGrabber} and their records. ffmpeg never guesses what a file is: our own look at
 * its bytes names the demuxer. Must not know jobs, rows or where results are kept.
 */
package dev.cutroom.media.ffmpeg;
