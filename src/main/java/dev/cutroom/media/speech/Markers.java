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
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size()
                    && words.get(to).segment() == words.get(from).segment()) {
                to++;
            }
            mark(words.subList(from, to), marked, from);
            from = to;
        }
        return marked;
    }

    private static void mark(List<Spoken> segment, boolean[] marked, int first) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[segment.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = text.length();
            text.append(segment.get(i).text()).append(' ');
        }
        Matcher remark = REMARK.matcher(text);
        while (remark.find()) {
            boolean whole = text.substring(0, remark.start()).isBlank() && !hasLetter(text.substring(remark.end()));
            if (whole || isRemark(remark)) {
                for (int i = 0; i < starts.length; i++) {
                    int end = starts[i] + segment.get(i).text().length();
                    boolean onlyThat = !hasLetter(text.substring(starts[i], Math.max(starts[i], remark.start())))
                            && !hasLetter(text.substring(Math.min(end, remark.end()), end));
                    marked[first + i] |= starts[i] < remark.end() && end > remark.start() && onlyThat;
                }
            }
        }
        for (int i = 0; i < starts.length; i++) {
            marked[first + i] |= segment.get(i).isPunctuation();
        }
    }

    private static boolean isRemark(Matcher remark) {
        String inside = remark.group("round") != null ? remark.group("round") : remark.group("stars");
        return inside == null || inside.trim().split("\\s+").length <= SHORT && !inside.matches(".*\\d.*");
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
