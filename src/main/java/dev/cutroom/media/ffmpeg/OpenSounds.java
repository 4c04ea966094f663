package dev.cutroom.media.ffmpeg;

import java.util.List;

/**
 * The sounds of a file that are read together, on the file's clock.
 *
 * @param all those read, the measured one first
 * @param late what ffmpeg's clock is ahead of the file's while all of them are read, in seconds
 */
record OpenSounds(List<Sound> all, double late) {
    /** The measured sound alone. */
    static OpenSounds measured(MediaFacts facts) {
        return new OpenSounds(facts.sound().stream().toList(), 0);
    }

    /** Those of which something lies in the span. */
    List<Sound> in(Span span) {
        return all.stream().filter(s -> span.shared(s) > 0.001).toList();
    }
}
