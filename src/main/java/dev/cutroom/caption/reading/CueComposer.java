package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Makes readable cues out of words, of all possible ones the best.
 *
 * <p>Where cues end and where their lines break is chosen together, by dynamic programming over the words (ADR 0022).
 */
public final class CueComposer {

    /** Two frames of a fast picture pass unseen: it is viewers who must see that the text has changed. */
    private static final long LEAST_GAP = 80;

    private final Limits limits;
    private final String language;
    private final Script script;

    /**
     * @param language BCP 47; null or an unknown one breaks at punctuation and balances
     * @param framesPerSecond of the video; what is no rate counts as 25
     */
    public CueComposer(Profile profile, String language, double framesPerSecond) {
        Limits given = profile.limits(language, framesPerSecond);
        this.limits = given.withGap(Math.max(LEAST_GAP, given.gap()));
        this.language = language;
        this.script = Script.of(language);
    }

    /**
     * Cues with lines, in order and one after another, every word in one of them.
     *
     * <p>Words keep their texts. Their times are cut where the gap to the next cue needs it, and moved only where they are too many for
     * their time. A word that is longer than a line becomes several.
     *
     * @param words in the order in which they are said, in milliseconds; they may overlap or have no length
     */
    public List<Cue> compose(List<Word> words) {
        return compose(
                Said.of(words, script),
                new Room(0, Strip.never(), Strip.SLACK),
                new Breaks(language, words.stream().map(Word::text).toList()));
    }

    /** The same with words of known spaces, in a given time, broken by given rules. */
    List<Cue> compose(List<Said> words, Room room, Breaks rules) {
        List<Said> said = Said.inTurn(words);
        if (said.isEmpty()) {
            return List.of();
        }
        Strip strip = new Strip(new Atoms(language, limits.characters()).of(said), limits.gap(), room);
        CueCosts costs = new CueCosts(strip, limits, rules, script.count(" "));
        return new CueTimes(strip, limits, costs).cues(ends(strip, costs), room.from());
    }

    /** The end of each cue in the cheapest row of cues. */
    private static List<Integer> ends(Strip strip, CueCosts costs) {
        double[] least = new double[strip.size() + 1];
        int[] begin = new int[strip.size() + 1];
        Arrays.fill(least, 1, least.length, CueCosts.IMPOSSIBLE);
        for (int to = 1; to <= strip.size(); to++) {
            for (int from = to - 1; from >= 0 && !costs.isTooMuch(from, to); from--) {
                double cost = least[from] + costs.of(from, to);
                if (cost < least[to]) {
                    least[to] = cost;
                    begin[to] = from;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int to = strip.size(); to > 0; to = begin[to]) {
            ends.add(to);
        }
        Collections.reverse(ends);
        return ends;
    }
}
