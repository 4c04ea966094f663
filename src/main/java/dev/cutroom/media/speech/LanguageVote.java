package dev.cutroom.media.speech;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the language of a video by a vote of several windows, each with the weight of the speech in it.
 *
 * <p>A film may begin with a song or a guest from abroad, so that the first half minute alone says too little.
 */
public final class LanguageVote {
    private static final int VOTERS = 5;

    private final Map<String, Double> votes = new HashMap<>();
    private double cast;

    private LanguageVote() {}

    /** @param ask tells the probability of each language for a window */
    public static SpokenLanguage of(List<Window> windows, Function<Window, Map<String, Double>> ask) {
        LanguageVote vote = new LanguageVote();
        for (Window window : voters(windows)) {
            vote.cast(window.speechMillis(), ask.apply(window));
        }
        return vote.result();
    }

    /** Those with the most speech, but from all over the video: the best of each part of it. */
    static List<Window> voters(List<Window> windows) {
        int voters = Math.min(VOTERS, windows.size());
        return java.util.stream.IntStream.range(0, voters)
                .mapToObj(i -> windows.subList(i * windows.size() / voters, (i + 1) * windows.size() / voters))
                .map(part -> part.stream()
                        .max(Comparator.comparingLong(Window::speechMillis))
                        .orElseThrow())
                .toList();
    }

    private void cast(double weight, Map<String, Double> probabilities) {
        probabilities.forEach((language, probability) -> votes.merge(language, weight * probability, Double::sum));
        cast += weight;
    }

    private SpokenLanguage result() {
        Map.Entry<String, Double> most = votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseGet(() -> Map.entry("en", cast)); // a model that knows nothing else does not vote
        double confidence = cast == 0 ? 0 : Math.min(1, most.getValue() / cast);
        return new SpokenLanguage(most.getKey(), Math.round(confidence * 1000) / 1000.0);
    }
}
