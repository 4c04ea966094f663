/**
 * What makes captions easy to read: limits of lines, lengths and times, where text may break, the making of cues out of words.
 *
 * <p>Door: {@link dev.cutroom.caption.reading.CueComposer} and {@link dev.cutroom.caption.reading.Profile}. Pure: it must not know rows, jobs or
 * HTTP.
 */
package dev.cutroom.caption.reading;
