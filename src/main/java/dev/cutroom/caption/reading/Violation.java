package dev.cutroom.caption.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One limit that one cue breaks.
 *
 * @param index of the cue, from 0
 * @param value what it has, in the unit of the rule
 * @param limit what the rule allows, in the same unit
 * @param text what it is about, where a cue has several places that it could be about; else null
 * @param unavoidable does speech itself break the limit, so that no layout could keep it?
 */
public record Violation(int index, Rule rule, double value, double limit, String text, boolean unavoidable) {

    /** What can be broken. */
    public enum Rule {
        /** More lines than allowed. */
        @JsonProperty("lines")
        LINES(true),
        /** More characters in a line than allowed, as readers of the script count them. */
        @JsonProperty("chars")
        CHARS(true),
        /** More words in a cue than allowed. */
        @JsonProperty("words")
        WORDS(true),
        /** Characters to be read in a second. */
        @JsonProperty("cps")
        CPS(false),
        /** Words to be read in a minute. */
        @JsonProperty("wpm")
        WPM(false),
        /** Fewer seconds on screen than allowed. */
        @JsonProperty("min_duration")
        MIN_DURATION(true),
        /** More seconds on screen than allowed. */
        @JsonProperty("max_duration")
        MAX_DURATION(true),
        /** Fewer seconds since the end of the cue before than allowed. */
        @JsonProperty("gap")
        GAP(true),
        /** Seconds during which the cue before is on screen too. */
        @JsonProperty("overlap")
        OVERLAP(true),
        /** A line or cue ends after a word that belongs to the next, or inside a name. */
        @JsonProperty("bad_break")
        BAD_BREAK(false),
        /** Lines without any text. */
        @JsonProperty("empty")
        EMPTY(true);

        private final boolean hard;

        Rule(boolean hard) {
            this.hard = hard;
        }

        /** Can it always be kept, whatever is said and how fast? */
        boolean isHard() {
            return hard;
        }
    }
}
