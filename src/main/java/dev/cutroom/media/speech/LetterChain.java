package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The letters of some words one after another, a silence before each word and after the last; each has one or two states. */
final class LetterChain {

    private final List<Unit> units = new ArrayList<>();
    /** Where the states of each unit begin. */
    private final int[] first;

    /** A letter of a word, or the silence before it. */
    record Unit(int word, int letter) {
        boolean isSilence() {
            return letter < 0;
        }

        int states() {
            return isSilence() ? 1 : LetterModel.HALVES;
        }

        int state(int half) {
            return isSilence() ? LetterModel.SILENCE : letter * LetterModel.HALVES + half;
        }
    }

    LetterChain(List<int[]> words) {
        for (int w = 0; w < words.size(); w++) {
            units.add(new Unit(w, -1));
            for (int letter : words.get(w)) {
                units.add(new Unit(w, letter));
            }
        }
        units.add(new Unit(words.size(), -1));
        first = new int[units.size() + 1];
        for (int u = 0; u < units.size(); u++) {
            first[u + 1] = first[u] + units.get(u).states();
        }
    }

    Unit unit(int unit) {
        return units.get(unit);
    }

    int last() {
        return units.size() - 1;
    }

    /** The first state of a unit; of the one after the last, how many states there are. */
    int first(int unit) {
        return first[unit];
    }

    LetterPath.Step step(int state) {
        int found = Arrays.binarySearch(first, state);
        int unit = found >= 0 ? found : -found - 2;
        return new LetterPath.Step(units.get(unit).word(), units.get(unit).letter(), state - first[unit]);
    }

    /** Are all letters of some word among those from this unit on to the one before {@code to}? */
    boolean isWholeWord(int from, int to) {
        Unit unit = units.get(from);
        boolean begins = from == 0 || units.get(from - 1).isSilence();
        boolean ends = units.get(to).isSilence() || units.get(to).word() != unit.word();
        return !unit.isSilence() && begins && ends;
    }
}
