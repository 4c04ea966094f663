package dev.cutroom.caption;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.CueText;
import dev.cutroom.caption.text.Word;
import dev.cutroom.http.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads cues from JSON and collects every fault of them.
 *
 * <p>By hand, since Bean Validation takes ten times as long for the hundred thousand cues, with a million words, that one body may hold.
 */
final class CueReader {

    /** A longer list of faults helps nobody. */
    private static final int MOST_FAULTS = 1_000;

    private static final Set<String> CUE = Set.of("index", "start", "end", "text", "words");
    private static final Set<String> WORD = Set.of("start", "end", "text", "confidence", "estimated");

    /** Two digits of hours, as SRT has them. */
    static final int TOO_LATE_SECONDS = 100 * 3_600;

    static final int MOST_WORDS = 2_000;

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    void fault(String field, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(field, message));
        }
    }

    /** Null when there is a fault in it. @param at its name in faults, such as {@code cues[3]}; empty for the body itself */
    Cue read(JsonNode node, String at) {
        int before = faults.size();
        if (!isObject(node, at, CUE)) {
            return null;
        }
        JsonNode index = node.path("index");
        if (!index.isMissingNode() && !index.isIntegralNumber()) {
            fault(name(at, "index"), "must be a whole number");
        }
        Long start = millis(node, at, "start");
        Long end = millis(node, at, "end");
        requireOrder(start, end, at);
        String text = text(node, at);
        List<Word> words = words(node.path("words"), name(at, "words"));
        if (faults.size() == before && faults.size() < MOST_FAULTS) {
            Cue cue = new Cue(start, end, text, words);
            requireFittingWords(cue, name(at, "words"));
            return cue;
        }
        return null;
    }

    private List<Word> words(JsonNode list, String at) {
        List<Word> words = new ArrayList<>();
        if (list.isMissingNode() || list.isNull()) {
            return words;
        }
        if (!list.isArray() || list.size() > MOST_WORDS) {
            fault(at, "must be a list of at most " + MOST_WORDS + " words");
            return words;
        }
        for (int i = 0; i < list.size(); i++) {
            word(list.get(i), at + "[" + i + "]", words);
        }
        return words;
    }

    private void word(JsonNode node, String at, List<Word> words) {
        int before = faults.size();
        if (!isObject(node, at, WORD)) {
            return;
        }
        Long start = millis(node, at, "start");
        Long end = millis(node, at, "end");
        requireOrder(start, end, at);
        String text = CueText.stripped(text(node, at));
        if (!text.isEmpty() && text.codePoints().anyMatch(Character::isWhitespace)) {
            fault(name(at, "text"), "must be one word, without white space in it");
        }
        Double confidence = confidence(node.path("confidence"), at);
        JsonNode estimated = node.path("estimated");
        if (!estimated.isMissingNode() && !estimated.isBoolean()) {
            fault(name(at, "estimated"), "must be true or false");
        }
        if (faults.size() == before && faults.size() < MOST_FAULTS) {
            words.add(new Word(start, end, text, confidence, estimated.asBoolean()));
        }
    }

    private Double confidence(JsonNode value, String at) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            fault(name(at, "confidence"), "must be a number from 0 to 1");
        }
        return value.doubleValue();
    }

    private boolean isObject(JsonNode node, String at, Set<String> known) {
        if (!node.isObject()) {
            fault(at.isEmpty() ? "body" : at, "must be an object");
            return false;
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                fault(
                        name(at, key),
                        "is not a known key; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
        return true;
    }

    private Long millis(JsonNode node, String at, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            fault(name(at, key), "must not be null");
        } else if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            fault(name(at, key), "must be a number of seconds");
        } else if (value.doubleValue() < 0 || value.doubleValue() >= TOO_LATE_SECONDS - 0.0005) {
            fault(name(at, key), "must be from 0 to less than " + TOO_LATE_SECONDS + " seconds");
        } else {
            return Math.round(value.doubleValue() * 1000);
        }
        return null;
    }

    private void requireOrder(Long start, Long end, String at) {
        if (start != null && end != null && end <= start) {
            fault(name(at, "end"), "must be later than start, by a millisecond at least");
        }
    }

    /** In the form of the model; empty after a fault. */
    private String text(JsonNode node, String at) {
        JsonNode value = node.path("text");
        if (!value.isTextual()) {
            fault(name(at, "text"), value.isMissingNode() || value.isNull() ? "must not be null" : "must be text");
            return "";
        }
        String text = value.textValue();
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            fault(name(at, "text"), "must not hold NUL or half a character");
            return "";
        }
        String canonical = CueText.canonical(text);
        if (canonical.isEmpty() || canonical.length() > CueText.LONGEST) {
            fault(name(at, "text"), "must have 1 to " + CueText.LONGEST + " characters, and not white space alone");
        }
        return canonical;
    }

    private void requireFittingWords(Cue cue, String at) {
        long now = cue.startMillis();
        int from = 0;
        for (int i = 0; i < cue.words().size(); i++) {
            Word word = cue.words().get(i);
            if (word.startMillis() < now || word.endMillis() > cue.endMillis()) {
                fault(at + "[" + i + "]", "must lie inside its cue, after the word before it");
            }
            int found = cue.text().indexOf(word.text(), from);
            if (found < 0 || holdsLetters(cue.text().substring(from, found))) {
                fault(at + "[" + i + "].text", "must be the next word of the cue's text");
                return;
            }
            from = found + word.text().length();
            now = word.endMillis();
        }
        if (!cue.words().isEmpty() && holdsLetters(cue.text().substring(from))) {
            fault(at, "must hold all words of the cue's text");
        }
    }

    /** Punctuation may be left to the words beside it. */
    private static boolean holdsLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String name(String at, String key) {
        return at.isEmpty() ? key : at + "." + key;
    }
}
