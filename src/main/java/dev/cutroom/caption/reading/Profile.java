package dev.cutroom.caption.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A named set of limits for readable captions.
 *
 * <p>Sources: the Netflix Timed Text Style Guides; the BBC Subtitle Guidelines (37 characters, 180 words a minute); for {@code SOCIAL} what
 * clips for upright screens have.
 */
public enum Profile {
    @JsonProperty("netflix")
    NETFLIX(2, 42, Integer.MAX_VALUE, 833, false),
    @JsonProperty("bbc")
    BBC(2, 37, Integer.MAX_VALUE, 833, true),
    @JsonProperty("social")
    SOCIAL(1, 24, 3, 500, false);

    private static final long LONGEST = 7000;
    private static final double USUAL_RATE = 25;

    private final int lines;
    private final int characters;
    private final int words;
    private final long shortest;
    private final boolean byWords;

    Profile(int lines, int characters, int words, long shortest, boolean byWords) {
        this.lines = lines;
        this.characters = characters;
        this.words = words;
        this.shortest = shortest;
        this.byWords = byWords;
    }

    /**
     * @param language BCP 47; limits of characters and reading speed follow its script
     * @param framesPerSecond for the gap of two frames; 25 is taken for what is no rate
     */
    Limits limits(String language, double framesPerSecond) {
        Script script = Script.of(language);
        double rate = framesPerSecond > 0 && framesPerSecond <= 1000 ? framesPerSecond : USUAL_RATE;
        return new Limits(
                lines,
                script.fitting(characters),
                words,
                shortest,
                LONGEST,
                (long) Math.ceil(2000 / rate - 1e-6),
                byWords && script.isSpaced()
                        ? ReadingSpeed.words(180)
                        : ReadingSpeed.characters(script.speed(language)));
    }
}
