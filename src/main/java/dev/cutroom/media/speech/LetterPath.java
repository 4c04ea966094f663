package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The most likely way through the letters of some words, frame by frame.
 *
 * <p>Every letter has two halves and lasts two frames at least; letters may be mute, at a price; there may be silence before and
 * after each word. Words are drawn to where the recogniser had them, but only so far.
 */
final class LetterPath {

    private static final float WEIGHT = 0.2f;
    private static final float MUTE = 4f;
    private static final float NOT_SPEECH = 10f;
    private static final int MOST_MUTE = 2;
    /** What is so much less likely than the best is given up. */
    private static final float BEAM = 40;

    private static final float NEVER = -1e30f;

    private final List<Unit> units = new ArrayList<>();
    private final Acoustics sound;
    private final LetterModel model;
    private final Pull pull;
    /** Where the states of each unit begin. */
    private final int[] first;

    /** The units that are still likely. */
    private int from;

    private int to;

    /** Where words are expected: the logarithm of how likely it is that a word begins at a frame. */
    interface Pull {
        float at(int word, int frame);

        /** Can a letter be heard there at all? */
        boolean isSpeech(int frame);
    }

    /** A letter of a word, or the silence before it. */
    private record Unit(int word, int letter) {
        boolean isSilence() {
            return letter < 0;
        }

        int states() {
            return isSilence() ? 1 : LetterModel.HALVES;
        }

        int state(int part) {
            return isSilence() ? LetterModel.SILENCE : letter * LetterModel.HALVES + part;
        }
    }

    /** The unit and the half that a frame belongs to. */
    record Step(int word, int letter, int half) {
        int state() {
            return letter < 0 ? LetterModel.SILENCE : letter * LetterModel.HALVES + half;
        }
    }

    LetterPath(List<int[]> words, Acoustics sound, LetterModel model, Pull pull) {
        this.sound = sound;
        this.model = model;
        this.pull = pull;
        for (int w = 0; w < words.size(); w++) {
            units.add(new Unit(w, -1));
            for (int letter : words.get(w)) {
                units.add(new Unit(w, letter));
            }
        }
        units.add(new Unit(words.size(), -1));
        first = new int[units.size() + 1];
    }

    /** @return for every frame where it belongs; empty where there are more letters than sound */
    List<Step> best() {
        for (int u = 0; u < units.size(); u++) {
            first[u + 1] = first[u] + units.get(u).states();
        }
        int frames = sound.count();
        byte[][] back = new byte[frames][first[units.size()]];
        float[] score = new float[first[units.size()]];
        Arrays.fill(score, NEVER);
        enter(score);
        for (int t = 0; t < frames; t++) {
            float[] next = t == 0 ? score : advance(score, back[t], t);
            hear(next, t);
            score = next;
        }
        return trace(score, back);
    }

    /** Before the first frame: in the first silence or in the first letter. */
    private void enter(float[] score) {
        score[0] = 0;
        if (units.size() > 1) {
            score[first[1]] = pull.at(0, 0);
        }
        to = Math.min(1, units.size() - 1);
    }

    /** Adds how likely the frame is, and gives up what is far less likely than the best. */
    private void hear(float[] score, int frame) {
        float[] heard = new float[LetterModel.STATES];
        float[] numbers = sound.at(frame);
        float fine = pull.isSpeech(frame) ? 0 : NOT_SPEECH;
        float best = NEVER;
        for (int u = from; u <= to; u++) {
            for (int at = first[u]; at < first[u + 1]; at++) {
                int state = units.get(u).state(at - first[u]);
                if (heard[state] == 0) {
                    heard[state] = WEIGHT * model.likelihood(state, numbers);
                }
                score[at] += heard[state] - (units.get(u).isSilence() ? 0 : fine);
                best = Math.max(best, score[at]);
            }
        }
        narrow(score, best - BEAM);
    }

    private void narrow(float[] score, float least) {
        while (from < to && isBelow(score, from, least)) {
            from++;
        }
        while (to > from && isBelow(score, to, least)) {
            to--;
        }
    }

    private boolean isBelow(float[] score, int unit, float least) {
        for (int at = first[unit]; at < first[unit + 1]; at++) {
            if (score[at] >= least) {
                return false;
            }
        }
        return true;
    }

    private float[] advance(float[] score, byte[] back, int frame) {
        float[] next = new float[score.length];
        Arrays.fill(next, NEVER);
        int reach = Math.min(units.size() - 1, to + MOST_MUTE + 3);
        for (int u = to + 1; u <= reach; u++) {
            Arrays.fill(score, first[u], first[u + 1], NEVER);
        }
        to = reach;
        for (int u = from; u <= to; u++) {
            int at = first[u];
            next[at] = score[at];
            enterUnit(score, next, back, u, frame);
            for (int part = 1; part < units.get(u).states(); part++) {
                boolean moves = score[at + part - 1] > score[at + part];
                next[at + part] = moves ? score[at + part - 1] : score[at + part];
                back[at + part] = (byte) (moves ? 1 : 0);
            }
        }
        return next;
    }

    /** From the end of the unit before, or of one further back when those between are mute or silences that are not there. */
    private void enterUnit(float[] score, float[] next, byte[] back, int unit, int frame) {
        Unit entered = units.get(unit);
        float price = 0;
        int mute = 0;
        for (int u = unit - 1; u >= from; u--) {
            Unit before = units.get(u);
            boolean newWord = before.word() != entered.word() || before.isSilence();
            float drawn = newWord && !entered.isSilence() ? pull.at(entered.word(), frame) : 0;
            float through = score[first[u + 1] - 1] - price + drawn;
            if (through > next[first[unit]]) {
                next[first[unit]] = through;
                back[first[unit]] = (byte) (first[unit] - first[u + 1] + 1);
            }
            if (!before.isSilence()) {
                price += MUTE;
                mute++;
            }
            if (mute > MOST_MUTE || isWholeWord(u, unit)) {
                return;
            }
        }
    }

    /** Are all letters of some word among those passed over, from this unit on to the one that is entered? */
    private boolean isWholeWord(int from, int to) {
        Unit unit = units.get(from);
        boolean begins = from == 0 || units.get(from - 1).isSilence();
        boolean ends = units.get(to).isSilence() || units.get(to).word() != unit.word();
        return !unit.isSilence() && begins && ends;
    }

    private List<Step> trace(float[] score, byte[][] back) {
        int silence = units.size() - 1;
        if (to < silence) {
            return List.of();
        }
        int at = first[silence];
        if (silence > 0 && score[at - 1] > score[at]) {
            at--;
        }
        if (score[at] <= NEVER / 2) {
            return List.of();
        }
        Step[] steps = new Step[back.length];
        for (int t = back.length - 1; t >= 0; t--) {
            int u = Arrays.binarySearch(first, at);
            u = u >= 0 ? u : -u - 2;
            steps[t] = new Step(units.get(u).word(), units.get(u).letter(), at - first[u]);
            at -= back[t][at];
        }
        return Arrays.asList(steps);
    }
}
