package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds when words are said, by comparing their letters with the sound near where the recogniser had them. */
final class WordAligner {

    /** Its attention is right within a tenth of a second mostly; its estimates are rough; both can be off by seconds. */
    private static final float NEAR = 12;

    private static final float NEAR_ESTIMATE = 15;
    private static final float DOUBT_ESTIMATE = 4;
    private static final float MOST = 10;
    private static final int ROUNDS = 2;

    private final Letters letters;

    WordAligner(String language) {
        this.letters = new Letters(language);
    }

    /** How many letters are said in a word. */
    int length(Spoken word) {
        return letters.of(word.text()).length;
    }

    /**
     * @param sound of the window
     * @param speech in time of the window; words are found in there only
     * @return one for each word, in order, in time of the window; empty where so many words cannot be in that sound
     */
    List<Region> times(Frames sound, List<Region> speech, List<Spoken> words) {
        List<int[]> spelled =
                words.stream().map(word -> letters.of(word.text())).toList();
        Acoustics acoustics = new Acoustics(sound);
        LetterPath.Pull pull = new Expected(words, speech, sound.count());
        LetterModel model = LetterModel.ENGLISH;
        List<LetterPath.Step> steps = new LetterPath(spelled, acoustics, model, pull).best();
        for (int round = 0; round < ROUNDS && !steps.isEmpty(); round++) {
            model = model.adapted(steps, acoustics);
            steps = new LetterPath(spelled, acoustics, model, pull).best();
        }
        return steps.isEmpty() ? List.of() : times(words.size(), steps);
    }

    private static List<Region> times(int words, List<LetterPath.Step> steps) {
        int[] first = new int[words];
        int[] next = new int[words];
        Arrays.fill(first, -1);
        for (int t = 0; t < steps.size(); t++) {
            LetterPath.Step step = steps.get(t);
            if (step.letter() >= 0) {
                first[step.word()] = first[step.word()] < 0 ? t : first[step.word()];
                next[step.word()] = t + 1;
            }
        }
        List<Region> times = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            times.add(new Region((long) first[w] * Frames.MILLIS, (long) next[w] * Frames.MILLIS));
        }
        return times;
    }

    /** Where the recogniser had the words, and where there is speech. */
    private static final class Expected implements LetterPath.Pull {

        private final List<Spoken> words;
        private final boolean[] speech;

        Expected(List<Spoken> words, List<Region> regions, int frames) {
            this.words = words;
            this.speech = new boolean[frames];
            for (Region region : regions) {
                int from = (int) Math.min(frames, region.startMillis() / Frames.MILLIS);
                Arrays.fill(speech, from, (int) Math.min(frames, region.endMillis() / Frames.MILLIS), true);
            }
        }

        @Override
        public float at(int word, int frame) {
            Spoken spoken = words.get(word);
            float byAttention = spoken.alignedMillis() < 0 ? MOST : distance(spoken.alignedMillis(), frame) / NEAR;
            float byEstimate = DOUBT_ESTIMATE + distance(spoken.startMillis(), frame) / NEAR_ESTIMATE;
            return -Math.min(MOST, Math.min(byAttention, byEstimate));
        }

        private static float distance(long millis, int frame) {
            return Math.abs(frame - millis / (float) Frames.MILLIS);
        }

        @Override
        public boolean isSpeech(int frame) {
            return speech[frame];
        }
    }
}
