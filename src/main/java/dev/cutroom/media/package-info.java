/**
 * ffmpeg as verbs over files: knows paths, numbers and exit codes, and imports nothing else of ours.
 *
 * <p>Doors: {@code Prober}, {@code Trimmer}, {@code FrameGrabber} in {@code ffmpeg}, {@code ProcessRunner} and
 * {@code Orphans} in {@code process}, and the failures here. Must not know videos, jobs, users or the store.
 */
package dev.cutroom.media;
