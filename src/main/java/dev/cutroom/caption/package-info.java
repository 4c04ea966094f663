/**
 * Captions: tracks of timed text, their cues and revisions, as rows and over HTTP.
 *
 * <p>Door: the resources, and {@link dev.cutroom.caption.CaptionTrashService}. What text looks like in files is the business of
 * {@code caption.text}. It must not know how pictures are decoded.
 */
package dev.cutroom.caption;
