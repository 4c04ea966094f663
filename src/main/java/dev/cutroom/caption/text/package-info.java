/**
 * The timed-word model of captions and its renderings: SRT, VTT, ASS, TXT and JSON.
 *
 * <p>Door: {@link dev.cutroom.caption.text.Cue}, {@link dev.cutroom.caption.text.CaptionFile} for reading and one writer for each form. Pure: it
 * must not know rows, jobs or HTTP.
 */
package dev.cutroom.caption.text;
