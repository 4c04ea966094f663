package dev.cutroom.media.speech;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds remarks about the sound among the words: {@code [Music]}, {@code (beep)}, {@code *sighs*}, notes.
 *
 * <p>What stands in square brackets is never said. What stands in round ones or between stars may be, so only a short remark
 * counts, or one that is all of its segment.
 */
final class Markers {

    private static final Pattern REMARK =
            Pattern.compile("\\[[^\\]]*\\]?|\\((?<round>[^)]*)\\)|\\*(?<stars>[^*]*)\\*|[♪♫♬♩🎵🎶]+");

    private static final int SHORT = 4;

    private Markers() {}

    /** @return for each word whether it belongs to a remark */
    static boolean[] among(List<Spoken> words) {
        boolean[] marked = new boolean[words.size()];
        for (int from = 0, to; from < words.size(); from = to) {
            to = Spoken.endOfSegment(words, from);
            mark(words.subList(from, to), marked, from);
        }
        return marked;
    }

    private static void mark(List<Spoken> segment, boolean[] marked, int first) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[segment.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = text.length();
            marked[first + i] = segment.get(i).isPunctuation();
            text.append(segment.get(i).text()).append(' ');
        }
        for (Matcher remark = REMARK.matcher(text); remark.find(); ) {
            boolean whole = text.substring(0, remark.start()).isBlank() && !hasLetter(text.substring(remark.end()));
            for (int i = 0; (whole || isRemark(remark)) && i < starts.length; i++) {
                marked[first + i] |= isIn(remark, starts[i], segment.get(i).text());
            }
        }
    }

    /** Are all letters of a word in the remark? */
    private static boolean isIn(Matcher remark, int start, String word) {
        int before = Math.max(0, Math.min(word.length(), remark.start() - start));
        int after = Math.max(before, Math.min(word.length(), remark.end() - start));
        return before < after && !hasLetter(word.substring(0, before)) && !hasLetter(word.substring(after));
    }

    private static boolean isRemark(Matcher remark) {
        String inside = remark.group("round") != null ? remark.group("round") : remark.group("stars");
        return inside == null || inside.trim().split("\\s+").length <= SHORT && !inside.matches(".*\\d.*");
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
