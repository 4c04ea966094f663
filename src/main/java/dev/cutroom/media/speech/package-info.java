/**
 * What can be told of speech by the sound alone: where it is, what to give to the recogniser, when each word is said, and which
 * of the recognised text nobody said. Pure Java over 16 kHz mono samples; memory does not grow with the length.
 *
 * <p>Doors: {@link dev.cutroom.media.speech.Pcm}, {@link dev.cutroom.media.speech.SpeechDetector},
 * {@link dev.cutroom.media.speech.Windows} and {@link dev.cutroom.media.speech.WordFinder}. Must not know ffmpeg, whisper's
 * library, captions or jobs.
 */
package dev.cutroom.media.speech;
