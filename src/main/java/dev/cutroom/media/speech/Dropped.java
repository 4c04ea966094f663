package dev.cutroom.media.speech;

import java.util.Locale;

/**
 * Text that the recogniser gave and nobody said, in time of the video.
 *
 * @param endMillis not before the start
 */
public record Dropped(String text, long startMillis, long endMillis, Reason reason) {

    /** Why it was taken out. */
    public enum Reason {
        /** The same words over and over. */
        REPEATED,
        /** Nobody speaks there. */
        NOT_SPEECH,
        /** A remark about the sound, such as {@code [Music]}. */
        MARKER,
        /** The recogniser was guessing, and the sound is hardly speech. */
        UNLIKELY;

        /** In small letters, as it is told to clients. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
