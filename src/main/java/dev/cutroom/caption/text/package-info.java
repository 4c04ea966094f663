/**
 * The timed-word model of captions and its renderings: SRT, VTT, ASS, TXT and JSON.
 *
 * <p>Door: {@link dev.cutroom.caption.text.Cue} and one class for each form. Pure: it must not know rows, files or HTTP.
 */
package dev.cutroom.caption.text;
