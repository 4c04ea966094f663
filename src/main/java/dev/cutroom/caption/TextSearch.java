package dev.cutroom.caption;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cutroom.http.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Finds and replaces text.
 *
 * <p>By RE2, whose time grows with the text alone: an expression of a caller must not be able to hold a thread for ever.
 */
final class TextSearch {

    /** Steps of a compiled expression; the time for a text is their product. */
    private static final int LARGEST = 2_000;

    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d+),?(\\d*)}");

    private final Pattern pattern;
    private final String replacement;
    private final boolean regex;
    private final boolean wholeWords;

    /** @throws Problem INVALID_INPUT */
    TextSearch(String find, String replacement, boolean regex, boolean caseSensitive, boolean wholeWords) {
        this.pattern = compiled(regex ? find : literal(find), caseSensitive ? 0 : Pattern.CASE_INSENSITIVE);
        this.replacement = replacement;
        this.regex = regex;
        this.wholeWords = wholeWords;
        if (regex) {
            requireKnownGroups();
        }
    }

    /** @param count how often it was found */
    record Replaced(String text, int count) {}

    private static String literal(String find) {
        return Arrays.stream(find.split("[\\s\\p{Z}]+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\p{Z}]+"));
    }

    private static long times(String digits) {
        return digits.length() > 9 ? LARGEST + 1L : Long.parseLong(digits);
    }

    private static Pattern compiled(String expression, int flags) {
        // Repetitions inside others multiply, and are written out when compiled.
        long copies = REPETITION
                .matcher(expression)
                .results()
                .mapToLong(found -> Math.max(1, times(found.group(found.group(2).isEmpty() ? 1 : 2))))
                .reduce(1, (a, b) -> Math.min(LARGEST + 1L, a * Math.min(LARGEST, b)));
        try {
            Pattern pattern = copies > LARGEST ? null : Pattern.compile(expression, flags);
            if (pattern == null || pattern.programSize() > LARGEST) {
                throw Problem.invalid("find", "must not be so large an expression");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw Problem.invalid("find", "must be a regular expression in the syntax of RE2: " + e.getDescription());
        }
    }

    private void requireKnownGroups() {
        for (int i = 0; i + 1 < replacement.length(); i++) {
            char next = replacement.charAt(i + 1);
            if (replacement.charAt(i) == '\\') {
                i++;
            } else if (replacement.charAt(i) == '$' && Character.digit(next, 10) > pattern.groupCount()) {
                throw Problem.invalid("replace", "must not name the group " + next + ", which find does not have");
            }
        }
    }

    /** The text with all that is found replaced. */
    Replaced in(String text) {
        StringBuilder after = new StringBuilder();
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        int done = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start() && (!wholeWords || isWhole(text, matcher))) {
                String piece = kept(matcher.group(), regex ? expanded(matcher) : replacement);
                after.append(text, done, matcher.start()).append(piece);
                done = matcher.end();
                // What stood between two spaces leaves one.
                boolean doubled =
                        piece.isEmpty() && endsOpen(after) && done < text.length() && text.charAt(done) == ' ';
                done += doubled ? 1 : 0;
                count++;
            }
        }
        return new Replaced(after.append(text, done, text.length()).toString(), count);
    }

    private static boolean endsOpen(StringBuilder text) {
        return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isWhole(String text, Matcher found) {
        boolean before = found.start() > 0 && Character.isLetterOrDigit(text.codePointBefore(found.start()));
        return !before && !(found.end() < text.length() && Character.isLetterOrDigit(text.codePointAt(found.end())));
    }

    /** What was found over two lines stays over two lines, when it can. */
    private static String kept(String found, String piece) {
        return found.indexOf('\n') >= 0 && piece.indexOf('\n') < 0 ? piece.replaceFirst(" ", "\n") : piece;
    }

    private String expanded(Matcher matcher) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean last = i + 1 == replacement.length();
            if (c == '\\' && !last) {
                expanded.append(replacement.charAt(++i));
            } else if (c == '$' && !last && Character.isDigit(replacement.charAt(i + 1))) {
                String group = matcher.group(Character.digit(replacement.charAt(++i), 10));
                expanded.append(group == null ? "" : group);
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }
}
