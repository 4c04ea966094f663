package dev.cutroom.media.speech;

import java.util.List;

/**
 * Some tokens that the recogniser takes for one phrase, in time of their {@link Window}.
 *
 * @param startMillis may be stretched over a silence
 * @param endMillis may lie after the end of the window
 * @param noSpeechProbability how sure the recogniser is that nobody speaks, 0 to 1; NaN where it does not say
 * @param averageLogProbability of its tokens; NaN has it computed from them
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

    String text() {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return text.toString().strip();
    }

    /** The mean of the logarithm of the tokens' probabilities; 0 is certain. */
    double certainty() {
        return Double.isNaN(averageLogProbability)
                ? tokens.stream()
                        .mapToDouble(token -> Math.log(Math.max(1e-4, token.probability())))
                        .average()
                        .orElse(0)
                : averageLogProbability;
    }
}
