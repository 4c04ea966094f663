package dev.cutroom.media.speech;

import java.util.List;

/**
 * What a model heard in one piece, about a sentence; times in the window that was heard.
 *
 * @param noSpeechProbability that there is no speech at all, 0 to 1; not a number when unknown
 * @param averageLogProbability of its tokens; not a number when unknown
 */
public record HeardSegment(
        long startMillis,
        long endMillis,
        double noSpeechProbability,
        double averageLogProbability,
        List<HeardToken> tokens) {
    public HeardSegment {
        tokens = List.copyOf(tokens);
    }
}
