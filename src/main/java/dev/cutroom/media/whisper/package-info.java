/**
 * Speech recognition with whisper.cpp, in a child process: a crash, a cancel or too much memory then costs one job and not
 * the service.
 *
 * <p>Door: {@code Transcriber}, {@code Models}; {@code TranscribeCommand} is the child's entrance. Must not know videos, jobs
 * or captions, and nothing outside may know the native library.
 */
package dev.cutroom.media.whisper;
