package dev.cutroom.media.speech;

import java.util.Arrays;
import java.util.List;

/**
 * The most likely way through the letters of some words, frame by frame.
 *
 * <p>Every letter has two halves and lasts two frames at least; letters may be mute, at a price; there may be silence before and
 * after each word. Words are drawn to where the recogniser had them, but only so far.
 */
final class LetterPath {

    /** Frames follow one another too closely to be as many witnesses. */
    private static final float WEIGHT = 0.2f;

    private static final float MUTE = 4f;
    private static final float NOT_SPEECH = 10f;
    private static final int MOST_MUTE = 2;
    /** What is so much less likely than the best is given up. */
    private static final float BEAM = 40;

    private static final float NEVER = -1e30f;

    private final LetterChain chain;
    private final Acoustics sound;
    private final LetterModel model;
    private final Pull pull;

    /** The units that are still likely. */
    private int from;

    private int to;

    /** Where words are expected: the logarithm of how likely it is that a word begins at a frame. */
    interface Pull {
        float at(int word, int frame);

        /** Can a letter be heard there at all? */
        boolean isSpeech(int frame);
    }

    /** What a frame belongs to: a half of a letter, or a silence, whose letter is negative. */
    record Step(int word, int letter, int half) {
        int state() {
            return letter < 0 ? LetterModel.SILENCE : letter * LetterModel.HALVES + half;
        }
    }

    LetterPath(List<int[]> words, Acoustics sound, LetterModel model, Pull pull) {
        this.chain = new LetterChain(words);
        this.sound = sound;
        this.model = model;
        this.pull = pull;
    }

    /** @return for every frame where it belongs; empty where there are more letters than sound */
    List<Step> best() {
        List<Step> best = best(BEAM);
        return best.isEmpty() ? best(-NEVER) : best;
    }

    private List<Step> best(float beam) {
        int states = chain.first(chain.last() + 1);
        byte[][] back = new byte[sound.count()][states];
        float[] score = new float[states];
        Arrays.fill(score, NEVER);
        enter(score);
        for (int t = 0; t < back.length; t++) {
            float[] next = t == 0 ? score : advance(score, back[t], t);
            narrow(next, hear(next, t) - beam);
            score = next;
        }
        return trace(score, back);
    }

    /** Before the first frame: in the first silence or in the first letter. */
    private void enter(float[] score) {
        from = 0;
        to = Math.min(1, chain.last());
        score[0] = 0;
        if (to > 0) {
            score[chain.first(1)] = pull.at(0, 0);
        }
    }

    /** Adds how likely the frame is; returns the best score. */
    private float hear(float[] score, int frame) {
        float[] heard = new float[LetterModel.STATES];
        float[] numbers = sound.at(frame);
        float fine = pull.isSpeech(frame) ? 0 : NOT_SPEECH;
        float best = NEVER;
        for (int u = from; u <= to; u++) {
            for (int at = chain.first(u); at < chain.first(u + 1); at++) {
                int state = chain.unit(u).state(at - chain.first(u));
                if (heard[state] == 0) {
                    heard[state] = WEIGHT * model.likelihood(state, numbers);
                }
                score[at] += heard[state] - (chain.unit(u).isSilence() ? 0 : fine);
                best = Math.max(best, score[at]);
            }
        }
        return best;
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
        for (int at = chain.first(unit); at < chain.first(unit + 1); at++) {
            if (score[at] >= least) {
                return false;
            }
        }
        return true;
    }

    private float[] advance(float[] score, byte[] back, int frame) {
        float[] next = new float[score.length];
        Arrays.fill(next, NEVER);
        int reach = Math.min(chain.last(), to + MOST_MUTE + 3);
        Arrays.fill(score, chain.first(to + 1), chain.first(reach + 1), NEVER);
        to = reach;
        for (int u = from; u <= to; u++) {
            int first = chain.first(u);
            next[first] = score[first];
            enterUnit(score, next, back, u, frame);
            for (int at = first + 1; at < chain.first(u + 1); at++) {
                boolean moves = score[at - 1] > score[at];
                next[at] = moves ? score[at - 1] : score[at];
                back[at] = (byte) (moves ? 1 : 0);
            }
        }
        return next;
    }

    /** From the end of the unit before, or of one further back when those between are mute or silences that are not there. */
    private void enterUnit(float[] score, float[] next, byte[] back, int unit, int frame) {
        LetterChain.Unit entered = chain.unit(unit);
        int first = chain.first(unit);
        int mute = 0;
        for (int u = unit - 1; u >= from; u--) {
            LetterChain.Unit before = chain.unit(u);
            boolean begins = !entered.isSilence() && (before.word() != entered.word() || before.isSilence());
            int end = chain.first(u + 1) - 1;
            float through = score[end] - mute * MUTE + (begins ? pull.at(entered.word(), frame) : 0);
            if (through > next[first]) {
                next[first] = through;
                back[first] = (byte) (first - end);
            }
            mute += before.isSilence() ? 0 : 1;
            if (mute > MOST_MUTE || chain.isWholeWord(u, unit)) {
                return;
            }
        }
    }

    private List<Step> trace(float[] score, byte[][] back) {
        int at = chain.first(chain.last());
        if (to < chain.last() || score.length == 1) {
            return List.of();
        }
        at = score[at - 1] > score[at] ? at - 1 : at;
        if (score[at] <= NEVER / 2) {
            return List.of();
        }
        Step[] steps = new Step[back.length];
        for (int t = back.length - 1; t >= 0; t--) {
            steps[t] = chain.step(at);
            at -= back[t][at];
        }
        return Arrays.asList(steps);
    }
}
