/**
 * Which fonts there are, what they can write, and how wide their letters are.
 *
 * <p>Door: {@link dev.cutroom.media.font.FontLibrary}, which chooses, and {@link dev.cutroom.media.font.FontSelection},
 * what it chose; {@link dev.cutroom.media.font.FontInspection} for strangers' files. Reads font files only; must not know captions or ffmpeg.
 */
package dev.cutroom.media.font;
