package dev.cutroom.caption.reading;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where the text of a language may be broken, and how gladly. */
final class Breaks {

    /** More capitals than this share of the words, and they name nobody: it is a text in capitals. */
    private static final double MOST_CAPITALS = 0.6;

    private static final double BAD = 2000;
    private static final double AFTER_DASH = 100;
    private static final double ANYWHERE = 25;
    private static final double BEFORE_OPENER = 14;
    private static final double AFTER_CLAUSE = 8;

    private static final String SENTENCE_ENDS = ".!?…。！？．؟۔।॥";
    private static final String CLAUSE_ENDS = ",;:–—،؛、，；：)]}）」』”»";
    private static final String CLOSERS = "\"'’”»)]}）」』";

    private final ClosedWords closed;
    private final boolean capitalsName;

    /** @param text all words of it, to see whether capitals mean anything in it */
    Breaks(String language, List<String> text) {
        closed = ClosedWords.of(language);
        long capitals = text.stream().filter(Breaks::isCapitalised).count();
        capitalsName = capitals <= text.size() * MOST_CAPITALS;
    }

    static Breaks of(String language, List<Cue> cues) {
        return new Breaks(
                language,
                cues.stream()
                        .flatMap(cue -> Stream.of(CueText.words(cue.text())))
                        .toList());
    }

    /** What a break between these two words costs, from 0 (after a sentence) to {@code BAD} (never, where it can be avoided). */
    double cost(String before, String after) {
        if (isBad(before, after)) {
            return BAD;
        }
        if (before.equals("-") || before.equals("–")) {
            return AFTER_DASH;
        }
        if (endsSentence(before)) {
            return 0;
        }
        if (endsClause(before)) {
            return AFTER_CLAUSE;
        }
        return closed.opens(bare(after)) ? BEFORE_OPENER : ANYWHERE;
    }

    /** After a word of the closed list, or between two capitalised words of one sentence. */
    boolean isBad(String before, String after) {
        boolean nextSpeaker = after.startsWith("-") || after.startsWith("–");
        return !nextSpeaker && (isClosed(before) || isName(before, after));
    }

    private boolean isName(String before, String after) {
        return capitalsName
                && isCapitalised(before)
                && isCapitalised(after)
                && !endsSentence(before)
                && !endsClause(before);
    }

    boolean isClosed(String word) {
        return closed.contains(bare(word));
    }

    boolean endsSentence(String word) {
        int at = lastInside(word);
        if (at < 0 || SENTENCE_ENDS.indexOf(word.charAt(at)) < 0) {
            return false;
        }
        boolean initial = at == 1 && word.charAt(at) == '.' && Character.isUpperCase(word.charAt(0));
        return !initial && !isClosed(word);
    }

    private static boolean endsClause(String word) {
        int at = lastInside(word);
        return at >= 0 && (at < word.length() - 1 || CLAUSE_ENDS.indexOf(word.charAt(at)) >= 0) && !word.endsWith("'");
    }

    /** The last character that closes no quotation or bracket; -1 when all do. */
    private static int lastInside(String word) {
        int at = word.length() - 1;
        while (at >= 0 && CLOSERS.indexOf(word.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isCapitalised(String word) {
        int first =
                word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** As it stands in the list: without what opens a quotation, in lower case. */
    private static String bare(String word) {
        int from = 0;
        while (from < word.length() - 1 && "\"“„«¿¡([‘".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        return word.substring(from).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
