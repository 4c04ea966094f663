/**
 * ffmpeg as verbs over files, and fetching files from the web: knows paths, numbers and exit codes, and imports nothing else of ours.
 *
 * <p>Doors: {@code Prober}, {@code Trimmer}, {@code FrameGrabber} in {@code ffmpeg}, {@code ProcessRunner} and
 * {@code Orphans} in {@code process}, {@code Downloader} in {@code download}, and the failures here. Must not know videos, jobs, users or the store.
 */
package dev.cutroom.media;
