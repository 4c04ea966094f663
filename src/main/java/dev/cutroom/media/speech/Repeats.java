package dev.cutroom.media.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds the loops a recogniser falls into: the same words again and again, more often than anybody says them. */
final class Repeats {

    private static final int LONGEST = 30;
    private static final int A_LONG_SENTENCE = 10;

    private Repeats() {}

    /**
     * @param before what was said before these words
     * @return for each word whether it only repeats; the first time stays
     */
    static boolean[] among(List<String> before, List<String> words) {
        List<String> all = new ArrayList<>(before.subList(Math.max(0, before.size() - 3 * LONGEST), before.size()));
        int earlier = all.size();
        all.addAll(words);
        all.replaceAll(Repeats::plain);
        boolean[] repeats = new boolean[all.size()];
        for (int length = 1; length <= LONGEST; length++) {
            markLoops(all, length, repeats);
        }
        boolean[] among = new boolean[words.size()];
        System.arraycopy(repeats, earlier, among, 0, among.length);
        return among;
    }

    private static void markLoops(List<String> words, int length, boolean[] repeats) {
        int from = 0;
        while (from + length <= words.size()) {
            int same = 0;
            while (from + length + same < words.size()
                    && words.get(from + same).equals(words.get(from + length + same))) {
                same++;
            }
            if (same >= mostTimes(length) * length) {
                Arrays.fill(repeats, from + length, from + length + same, true);
            }
            from += Math.max(1, same);
        }
    }

    /** How often somebody may say again what he just said: "no, no, no, no" more often than a long sentence. */
    private static int mostTimes(int words) {
        return words == 1 ? 5 : words < A_LONG_SENTENCE ? 3 : 2;
    }

    private static String plain(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return plain.isEmpty() ? word : plain;
    }
}
